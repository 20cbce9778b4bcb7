package in.plugged.registry.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.plugged.registry.document.ServerDocument;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An element of a list of servers in the official registry's form: {@code {"server":{...},"_meta":{...}}}.
 *
 * @param json the {@code server.json} as text
 * @param author who made it, from our own {@code _meta}; the namespace where that does not say
 * @param updatedAt when the version was published
 */
record Listing(ServerDocument document, String json, String author, Instant updatedAt) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String META = "in.plugged/catalogue";

    /**
     * Reads {@code {"servers":[...]}}.
     *
     * @throws IllegalArgumentException where an element is not as it must be
     */
    static List<Listing> readAll(InputStream source) {
        try {
            List<Listing> listings = new ArrayList<>();
            for (JsonNode element : JSON.readTree(source).path("servers")) {
                listings.add(of(element));
            }
            return listings;
        } catch (IOException e) {
            throw new IllegalArgumentException("The list of servers cannot be read", e);
        }
    }

    private static Listing of(JsonNode element) throws JsonProcessingException {
        String json = JSON.writeValueAsString(element.path("server"));
        JsonNode meta = element.path("_meta").path(META);
        ServerDocument document = ServerDocument.read(json);
        return new Listing(
                document,
                json,
                meta.path("author").asText(document.namespace()),
                Instant.parse(meta.path("updatedAt").asText()));
    }
}
