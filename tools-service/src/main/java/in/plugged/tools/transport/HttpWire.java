package in.plugged.tools.transport;

import static in.plugged.tools.transport.McpException.Reason.SESSION_LOST;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * MCP's streamable HTTP transport (2025-03-26 and later): each message is a POST, its reply comes in the body, as JSON or
 * at the end of an event stream. The session id the server gives is sent back from then on.
 */
public final class HttpWire implements Wire {

    private static final Logger LOG = Logger.getLogger(HttpWire.class);
    private static final String SESSION = "Mcp-Session-Id";
    private static final String VERSION = "MCP-Protocol-Version";

    private final Http http;
    private final Endpoint endpoint;
    private volatile @Nullable String session;
    private volatile @Nullable String version;
    private volatile @Nullable Receiver receiver;
    private volatile @Nullable HttpClientRequest notices;

    public HttpWire(Http http, Endpoint endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    @Override
    public void start(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public CompletableFuture<Void> send(Outgoing message) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        http.client()
                .request(options(HttpMethod.POST)
                        .putHeader("Accept", "application/json, text/event-stream")
                        .putHeader("Content-Type", "application/json"))
                .onFailure(failure -> done.completeExceptionally(Http.unreachable(failure)))
                .onSuccess(request -> {
                    var _ = done.whenComplete((nothing, failure) -> giveUp(request, done));
                    HttpExchange exchange = new HttpExchange(http.vertx(), message, request, this::pass, done);
                    request.send(Buffer.buffer(message.line()))
                            .onFailure(failure -> done.completeExceptionally(Http.unreachable(failure)))
                            .onSuccess(response -> answered(exchange, response));
                });
        return done;
    }

    @Override
    public void agreed(String protocolVersion) {
        version = protocolVersion;
        listen();
    }

    @Override
    public void close() {
        if (session != null) {
            http.client()
                    .request(options(HttpMethod.DELETE))
                    .compose(HttpClientRequest::send)
                    .onFailure(failure -> LOG.debugf("No goodbye: server=%s cause=%s", endpoint, failure.getMessage()));
        }
        receiver = null;
        HttpClientRequest open = notices;
        if (open != null) {
            open.reset();
        }
    }

    private RequestOptions options(HttpMethod method) {
        RequestOptions options = endpoint.request(method);
        if (session != null) {
            options.putHeader(SESSION, session);
        }
        if (version != null) {
            options.putHeader(VERSION, version);
        }
        return options;
    }

    private static void giveUp(HttpClientRequest request, CompletableFuture<Void> done) {
        if (done.isCancelled()) {
            request.reset();
        }
    }

    private void answered(HttpExchange exchange, HttpClientResponse response) {
        String given = response.getHeader(SESSION);
        if (given != null) {
            session = given;
        }
        if (response.statusCode() == 404 && session != null) {
            exchange.done().completeExceptionally(new McpException(SESSION_LOST, "The server forgot the session"));
        } else {
            exchange.receive(response);
        }
    }

    private void pass(Message message) {
        Receiver open = receiver;
        if (open != null) {
            open.received(message);
        }
    }

    private void notice(RawJson json) {
        try {
            pass(Message.parse(json));
        } catch (IOException e) {
            LOG.debugf("Not a message, passed over: server=%s cause=%s", endpoint, e.getMessage());
        }
    }

    /** Notifications outside of any exchange come on a GET, which a server need not offer (405). */
    private void listen() {
        http.client()
                .request(options(HttpMethod.GET).putHeader("Accept", "text/event-stream"))
                .onSuccess(request -> request.send().onSuccess(response -> {
                    response.exceptionHandler(
                            broken -> LOG.debugf("No more notices: server=%s cause=%s", endpoint, broken.getMessage()));
                    if (response.statusCode() != 200 || !Http.isEventStream(response)) {
                        request.reset();
                        return;
                    }
                    notices = request;
                    EventStream events = new EventStream(Http.MAX_BODY, event -> notice(event.data()));
                    response.handler(chunk -> {
                        // closed while this request was under way
                        if (receiver == null || !events.feed(chunk)) {
                            request.reset();
                        }
                    });
                }));
    }
}
