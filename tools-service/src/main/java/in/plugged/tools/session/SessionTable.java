package in.plugged.tools.session;

import in.plugged.tools.definition.Definition;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Which sessions there are: at most one for each server and version of its configuration, made or in the making. */
final class SessionTable {

    private static final String CHANGED = "The configuration changed";

    private final Map<Key, CompletableFuture<Session>> sessions = new ConcurrentHashMap<>();

    /** Those of an old configuration that still have calls to finish. */
    private final Set<Session> retired = ConcurrentHashMap.newKeySet();

    private record Key(UUID server, long version) {

        static Key of(Definition server) {
            return new Key(server.uuid(), server.version());
        }
    }

    /** The server's session, which {@code make} is asked to complete where there is none yet. */
    CompletableFuture<Session> join(Definition server, Consumer<CompletableFuture<Session>> make) {
        CompletableFuture<Session> known = sessions.get(Key.of(server));
        if (known != null) {
            return known;
        }
        CompletableFuture<Session> mine = new CompletableFuture<>();
        CompletableFuture<Session> other = sessions.putIfAbsent(Key.of(server), mine);
        if (other != null) {
            return other;
        }
        make.accept(mine);
        return mine;
    }

    /** Its making failed. */
    void remove(Definition server, CompletableFuture<Session> failed) {
        sessions.remove(Key.of(server), failed);
    }

    /** It is over. */
    void remove(Session ended) {
        sessions.computeIfPresent(
                Key.of(ended.definition()),
                (key, session) -> finished(session).filter(ended::equals).isPresent() ? null : session);
        retired.remove(ended);
    }

    /** Its configuration changed: calls under way may finish, new ones get a new session. */
    void retire(UUID server, long newest) {
        takeOut(server, key -> key.version() < newest, session -> {
            retired.add(session);
            if (!session.isBusy()) {
                session.close(CHANGED);
            }
        });
    }

    /** It is no more. */
    void drop(UUID server) {
        takeOut(server, key -> true, session -> session.close("The server was deleted"));
    }

    /** Closes what nobody used for that long, and what was only waiting for its last call. */
    void sweep(Duration idle) {
        retired.stream().filter(session -> !session.isBusy()).forEach(session -> session.close(CHANGED));
        sessions.values().stream()
                .flatMap(session -> finished(session).stream())
                .filter(session -> session.isIdleFor(idle))
                .forEach(session -> session.close("Nobody used it for a while"));
    }

    void closeAll() {
        Consumer<Session> close = session -> session.close("The service stops");
        retired.forEach(close);
        for (CompletableFuture<Session> session : sessions.values()) {
            var _ = session.thenAccept(close);
        }
    }

    private void takeOut(UUID server, Predicate<Key> meant, Consumer<Session> action) {
        sessions.forEach((key, session) -> {
            if (key.server().equals(server) && meant.test(key) && sessions.remove(key, session)) {
                var _ = session.thenAccept(action);
            }
        });
    }

    private static Optional<Session> finished(CompletableFuture<Session> session) {
        return session.state() == Future.State.SUCCESS ? Optional.of(session.resultNow()) : Optional.empty();
    }
}
