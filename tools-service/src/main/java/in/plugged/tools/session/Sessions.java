package in.plugged.tools.session;

import static in.plugged.tools.transport.McpException.Reason.AUTH_REQUIRED;
import static in.plugged.tools.transport.McpException.Reason.ENDED;
import static in.plugged.tools.transport.McpException.Reason.UNREACHABLE;

import in.plugged.tools.definition.Definition;
import in.plugged.tools.transport.McpException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The way to a server's session, which is connected when it is first needed. */
@ApplicationScoped
public class Sessions {

    private final Connector connector;
    private final SessionEvents events;
    private final SessionTable table = new SessionTable();
    private final Backoffs backoffs = new Backoffs();

    Sessions(Connector connector, SessionEvents events) {
        this.connector = connector;
        this.events = events;
    }

    /** What is done with a connected server. */
    public interface Use<T> {
        T of(Session session) throws McpException;
    }

    /**
     * Does something with the server's session, connecting first if need be; once more with a new session where the
     * server cannot have noticed the first attempt.
     */
    public <T> T use(Definition server, Use<T> use) throws McpException {
        Session session = connected(server);
        try {
            return use.of(session);
        } catch (McpException e) {
            if (e.reason() == AUTH_REQUIRED || e.reason() == UNREACHABLE) {
                session.fail(e);
            }
            if (!e.notActedOn()) {
                throw e;
            }
            session.close("The server forgot the session");
            table.remove(session);
            return use.of(connected(server));
        } finally {
            session.used();
        }
    }

    /** As {@link #use}, but a server that failed before is tried at once. */
    <T> T probe(Definition server, Use<T> use) throws McpException {
        backoffs.end(server);
        return use(server, use);
    }

    void retire(UUID server, long newest) {
        table.retire(server, newest);
    }

    void drop(UUID server) {
        table.drop(server);
    }

    void sweep(Duration idle) {
        table.sweep(idle);
    }

    void closeAll() {
        table.closeAll();
    }

    private Session connected(Definition server) throws McpException {
        // Connected not by the caller: others wait for it too, and may have more patience.
        CompletableFuture<Session> joined = table.join(
                server, mine -> Thread.ofVirtual().name("mcp-connect").start(() -> connect(server, mine)));
        try {
            Session session = joined.get();
            session.used();
            return session;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof McpException failure
                    ? failure.again()
                    : new McpException(ENDED, "The server could not be connected", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new McpException(ENDED, "Interrupted while the server was connected", e);
        }
    }

    private void connect(Definition server, CompletableFuture<Session> result) {
        try {
            Session session = attempt(server);
            events.connected(server, session.identity());
            result.complete(session);
            var _ = session.end().thenAccept(why -> ended(session, why));
        } catch (McpException | RuntimeException e) {
            table.remove(server, result);
            result.completeExceptionally(e);
        }
    }

    private Session attempt(Definition server) throws McpException {
        backoffs.check(server);
        try {
            Session session = connector.connect(server);
            backoffs.end(server);
            return session;
        } catch (McpException e) {
            backoffs.note(server, e);
            events.failed(server, e);
            throw e;
        }
    }

    /** Out of the table at once; telling it may have to wait, which the thread that noticed it must not. */
    private void ended(Session session, McpException why) {
        table.remove(session);
        Thread.ofVirtual()
                .name("mcp-ended")
                .start(() -> session.closedBecause()
                        .ifPresentOrElse(
                                reason -> events.disconnected(session.definition(), reason),
                                () -> events.failed(session.definition(), why)));
    }
}
