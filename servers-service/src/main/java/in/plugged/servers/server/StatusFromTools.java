package in.plugged.servers.server;

import com.fasterxml.jackson.databind.JsonNode;
import in.plugged.contract.event.Event;
import in.plugged.outbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the last status that tools-service told, for lists. */
@ApplicationScoped
class StatusFromTools implements EventHandler {

    private static final Logger LOG = Logger.getLogger(StatusFromTools.class);
    private static final int LONGEST_REASON = 1000;

    @Override
    public Set<String> publishers() {
        return Set.of("tools");
    }

    @Override
    public void handle(Event event) {
        switch (event.type()) {
            case SERVER_CONNECTED -> note(event, ServerStatus.CONNECTED);
            case SERVER_DISCONNECTED -> note(event, ServerStatus.DISCONNECTED);
            case SERVER_ERROR -> note(event, failure(event.data()));
            default -> LOG.debugf("An event says nothing about a status: id=%s", event.id());
        }
    }

    private static ServerStatus failure(JsonNode data) {
        return data.path("status").asText().equals(ServerStatus.AUTH_REQUIRED.wire())
                ? ServerStatus.AUTH_REQUIRED
                : ServerStatus.ERROR;
    }

    /**
     * Sets the status, unless the definition has changed since: then it is the status of one that is gone. No new
     * version, because the definition stays the same.
     */
    private static void note(Event event, ServerStatus status) {
        if (event.serverUuid() == null || !event.data().path("version").isIntegralNumber()) {
            LOG.warnf("A status names no server or version and is passed over: id=%s", event.id());
            return;
        }
        Server.update(
                """
                status = ?1, statusReason = ?2, statusSince = ?3
                where uuid = ?4 and accountUuid = ?5 and version <= ?6 and enabled = true
                """,
                status,
                reason(event.data()),
                event.time(),
                event.serverUuid(),
                event.account(),
                event.data().path("version").asLong());
    }

    /** In the server's own words, which may hold what PostgreSQL refuses: NUL, half a surrogate pair. */
    private static @Nullable String reason(JsonNode data) {
        StringBuilder reason = new StringBuilder();
        data.path("reason")
                .asText()
                .codePoints()
                .limit(LONGEST_REASON)
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? ' ' : point)
                .forEach(reason::appendCodePoint);
        return reason.toString().isBlank() ? null : reason.toString().strip();
    }
}
