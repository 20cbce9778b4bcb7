package in.plugged.tools.session;

import static in.plugged.tools.transport.McpException.Reason.AUTH_REQUIRED;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import in.plugged.tools.definition.Definition;
import in.plugged.tools.transport.McpException;
import java.time.Duration;
import java.util.UUID;

/** The servers that are left alone for a while, by version: a new configuration is tried at once. */
final class Backoffs {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<Key, Backoff> running =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    private record Key(UUID server, long version) {

        static Key of(Definition server) {
            return new Key(server.uuid(), server.version());
        }
    }

    /** @throws McpException the last failure again, where it was just now */
    void check(Definition server) throws McpException {
        Backoff backoff = running.getIfPresent(Key.of(server));
        if (backoff != null && !backoff.isOver()) {
            throw backoff.failure().again();
        }
    }

    /** Credentials that are missing say nothing about the server's health. */
    void note(Definition server, McpException failure) {
        if (failure.reason() != AUTH_REQUIRED) {
            running.asMap().compute(Key.of(server), (key, earlier) -> Backoff.after(earlier, failure));
        }
    }

    void end(Definition server) {
        running.invalidate(Key.of(server));
    }
}
