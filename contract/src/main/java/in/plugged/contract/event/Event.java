package in.plugged.contract.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param id UUIDv7, the same on Kafka ({@code ce_id}), SSE ({@code data.id}) and webhooks ({@code webhook-id})
 * @param time UTC, milliseconds
 * @param account who may see it; not part of what a client gets
 * @param project narrows that to keys of one project; not part of what a client gets
 * @param serverUuid the MCP server it is about
 * @param data what the type's schema in {@code asyncapi.yaml} says; never a secret
 */
public record Event(
        UUID id,
        EventType type,
        Instant time,
        UUID account,
        @Nullable UUID project,
        @Nullable UUID serverUuid,
        JsonNode data) {

    /** A new event that happens now, of an account. */
    public static Event ofAccount(EventType type, UUID account, JsonNode data) {
        return new Event(newId(), type, now(), account, null, null, data);
    }

    /** A new event that happens now, about one MCP server. */
    public static Event ofServer(EventType type, UUID account, UUID project, UUID server, JsonNode data) {
        return new Event(newId(), type, now(), account, project, server, data);
    }

    /** What orders events: those of one server, else of one account, are seen in the order they happened. */
    public UUID key() {
        return serverUuid == null ? account : serverUuid;
    }

    /** What clients get, the same in streams and webhooks. */
    public Public toPublic() {
        return new Public(id, type, time, serverUuid, data);
    }

    /** {@code {"id","type","time","server_uuid"?,"data"}}. */
    public record Public(
            UUID id, EventType type, Instant time, @Nullable UUID serverUuid, JsonNode data) {}

    private static UUID newId() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
