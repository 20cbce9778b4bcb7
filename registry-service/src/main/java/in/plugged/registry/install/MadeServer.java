package in.plugged.registry.install;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A server that servers-service made.
 *
 * @param json as it was returned, verbatim, secrets masked
 */
record MadeServer(UUID uuid, UUID projectUuid, String name, JsonNode json) {

    /** @throws IllegalArgumentException where it is no server */
    static MadeServer of(JsonNode json) {
        return new MadeServer(
                UUID.fromString(json.path("uuid").asText()),
                UUID.fromString(json.path("project_uuid").asText()),
                json.path("name").asText(),
                json);
    }
}
