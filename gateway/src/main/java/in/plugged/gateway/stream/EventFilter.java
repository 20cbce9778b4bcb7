package in.plugged.gateway.stream;

import in.plugged.contract.caller.Caller;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events a stream is for.
 *
 * @param types patterns as in a webhook's subscription; empty for all
 * @param server only of this server, or null for all
 */
record EventFilter(
        Caller caller, List<String> types, @Nullable UUID server) {

    /** @throws ApiException 400 for a type or server that cannot exist */
    static EventFilter parse(Caller caller, @Nullable String types, @Nullable String server) {
        List<String> patterns = types == null
                ? List.of()
                : Arrays.stream(types.split(",", -1)).map(String::strip).toList();
        patterns.stream()
                .filter(pattern -> Arrays.stream(EventType.values()).noneMatch(type -> type.matches(pattern)))
                .findFirst()
                .ifPresent(pattern -> {
                    throw ApiException.invalid("types", "No event type is called '%s'".formatted(pattern), pattern);
                });
        return new EventFilter(caller, patterns, server == null ? null : uuid(server));
    }

    boolean accepts(Event event) {
        return event.account().equals(caller.account())
                && (event.project() == null ? caller.project() == null : caller.mayUseProject(event.project()))
                && (server == null || server.equals(event.serverUuid()))
                && (types.isEmpty() || types.stream().anyMatch(event.type()::matches));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("server_uuid", "The 'server_uuid' is not a uuid", text);
        }
    }
}
