package in.plugged.registry.entry;

import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts entries of a test's own into the catalogue. */
public final class TestEntries {

    private TestEntries() {}

    /** Servers as {@code server.json} texts, in which quotes may be single ones. */
    public static void add(String... servers) {
        CDI.current().select(StarterCatalogue.class).get().load(listings("2026-01-02T03:04:05Z", servers));
    }

    static List<Listing> listings(String updatedAt, String... servers) {
        List<String> elements = List.of(servers).stream()
                .map(server -> """
                        {"server":%s,"_meta":{"in.plugged/catalogue":{"author":"Tester","updatedAt":"%s"}}}
                        """.formatted(server.replace('\'', '"'), updatedAt))
                .toList();
        String list = "{\"servers\":[%s]}".formatted(String.join(",", elements));
        return Listing.readAll(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
    }
}
