package in.plugged.tools.session;

import static in.plugged.tools.transport.McpException.Reason.ENDED;
import static in.plugged.tools.transport.McpException.Reason.TIMEOUT;
import static in.plugged.tools.transport.McpException.Reason.UNREACHABLE;

import in.plugged.tools.definition.Definition;
import in.plugged.tools.transport.Conversation;
import in.plugged.tools.transport.Endpoint;
import in.plugged.tools.transport.Http;
import in.plugged.tools.transport.HttpWire;
import in.plugged.tools.transport.McpException;
import in.plugged.tools.transport.Network;
import in.plugged.tools.transport.SseWire;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a session out of a definition. */
@ApplicationScoped
class Connector {

    private static final String TOOLS_CHANGED = "notifications/tools/list_changed";

    private final ChildProcesses processes;
    private final Network network;
    private final Http http;
    private final ServerLogs logs;
    private final SessionEvents events;
    private final SessionsConfig config;

    Connector(
            ChildProcesses processes,
            Network network,
            Http http,
            ServerLogs logs,
            SessionEvents events,
            SessionsConfig config) {
        this.processes = processes;
        this.network = network;
        this.http = http;
        this.logs = logs;
        this.events = events;
        this.config = config;
    }

    /** Connects, and blocks until the handshake is over. What failed is in the server's log too. */
    Session connect(Definition server) throws McpException {
        try {
            return open(server);
        } catch (McpException e) {
            logs.note(server.uuid(), "(not connected: %s)".formatted(e.getMessage()));
            throw e;
        }
    }

    private Session open(Definition server) throws McpException {
        AtomicReference<@Nullable Session> session = new AtomicReference<>();
        Consumer<String> notified = method -> {
            Session open = session.get();
            if (method.equals(TOOLS_CHANGED) && open != null && open.toolsChanged()) {
                // Telling it may have to wait, which the thread that reads from the server must not.
                Thread.ofVirtual().name("mcp-changed").start(() -> events.toolsChanged(server));
            }
        };
        return switch (server.target()) {
            case Definition.Target.Stdio stdio ->
                processes.start(server, stdio, notified, conversation -> greet(server, conversation, session));
            case Definition.Target.Remote remote -> {
                Endpoint endpoint = network.resolve(remote.url(), remote.headers());
                Conversation conversation = new Conversation(
                        remote.streamable() ? new HttpWire(http, endpoint) : new SseWire(http, endpoint), notified);
                conversation.start();
                yield greet(server, conversation, session);
            }
        };
    }

    private Session greet(Definition server, Conversation conversation, AtomicReference<@Nullable Session> session)
            throws McpException {
        try {
            ServerIdentity identity = Handshake.with(conversation, config.connectTimeout());
            Session connected = new Session(server, conversation, identity, config.answerTimeout());
            session.set(connected);
            return connected;
        } catch (McpException e) {
            conversation.end(new McpException(ENDED, "The handshake failed"));
            throw e.reason() == TIMEOUT
                    ? new McpException(UNREACHABLE, "The server did not answer the handshake: " + e.getMessage(), e)
                    : e;
        }
    }
}
