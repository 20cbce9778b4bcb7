package in.plugged.local.suite;

import in.plugged.local.checkout.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a JVM recorded of an earlier start (JEP 483, 514): with it, a start takes half the time. It holds for exactly the
 * same jars, JVM and flags; with others a JVM ignores it and starts as if there were none.
 *
 * @param file the cache
 * @param jars the folder of the jars it was recorded from
 * @param flags of the JVM
 */
record AotCache(Path file, Path jars, List<String> flags) {

    private static final List<String> SERVICE_FLAGS = List.of(
            "-Xms48m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError");

    /** A cache that does not fit costs time and nothing else: no word of it in a service's log. */
    private static final String QUIET = "-Xlog:aot*=error";

    /** At the address it was written for, a cache is read from the file as needed; moved, all of it becomes memory. */
    private static final List<String> UNMOVED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    AotCache {
        flags = List.copyOf(flags);
    }

    static AotCache of(Service service, Checkout checkout) {
        Path application = service.application(checkout);
        return new AotCache(application.resolve("app.aot"), application, SERVICE_FLAGS);
    }

    static AotCache ofKafka(Checkout checkout) {
        Path lib = checkout.built().resolve("lib");
        return new AotCache(checkout.built().resolve("kafka.aot"), lib, List.of());
    }

    /** The JVM's flags, with the cache if there is one. */
    List<String> toRun() {
        if (!fresh()) {
            return flags;
        }
        List<String> all = with("-XX:AOTCache=" + file, QUIET);
        all.addAll(UNMOVED);
        return all;
    }

    /** The JVM's flags when this run is to be recorded. */
    List<String> toRecord() {
        return with("-XX:AOTCacheOutput=" + file, QUIET);
    }

    /** Whether there is one, of these jars, this JVM and these flags. */
    boolean fresh() {
        try {
            return Files.exists(file)
                    && Files.exists(recipe())
                    && Files.readString(recipe()).equals(ingredients());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that the cache has been recorded, and from what. */
    void recorded() {
        try {
            Files.writeString(recipe(), ingredients());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a cache that no longer holds. */
    void forgetUnlessFresh() {
        try {
            if (!fresh()) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(recipe());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> with(String... more) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(List.of(more));
        return all;
    }

    private Path recipe() {
        return file.resolveSibling(file.getFileName() + ".recipe");
    }

    private String ingredients() throws IOException {
        try (Stream<Path> files = Files.walk(jars)) {
            List<Path> sorted = files.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            StringBuilder text = new StringBuilder();
            text.append(System.getProperty("java.vm.version")).append('\n').append(flags);
            for (Path jar : sorted) {
                text.append('\n').append(jar).append(' ').append(Files.getLastModifiedTime(jar));
            }
            return text.append('\n').toString();
        }
    }
}
