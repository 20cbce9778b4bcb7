package in.plugged.tools.transport;

import static in.plugged.tools.transport.McpException.Reason.ENDED;
import static in.plugged.tools.transport.McpException.Reason.UNREACHABLE;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * MCP's first HTTP transport (2024-11-05): one event stream brings everything from the server, beginning with the place
 * that our messages are POSTed to.
 */
public final class SseWire implements Wire {

    private static final Logger LOG = Logger.getLogger(SseWire.class);

    private final Http http;
    private final Endpoint endpoint;
    private final CompletableFuture<Endpoint> mailbox = new CompletableFuture<>();
    private volatile @Nullable HttpClientRequest stream;

    public SseWire(Http http, Endpoint endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    @Override
    public void start(Receiver receiver) {
        http.client()
                .request(endpoint.request(HttpMethod.GET).putHeader("Accept", "text/event-stream"))
                .onFailure(failure -> end(receiver, Http.unreachable(failure)))
                .onSuccess(request -> {
                    stream = request;
                    request.send()
                            .onFailure(failure -> end(receiver, Http.unreachable(failure)))
                            .onSuccess(response -> listen(receiver, request, response));
                });
    }

    @Override
    public CompletableFuture<Void> send(Outgoing message) {
        CompletableFuture<Void> exchange = new CompletableFuture<>();
        var _ = mailbox.whenComplete((place, failure) -> {
            if (failure != null) {
                exchange.completeExceptionally(failure);
            } else {
                post(place, message, exchange);
            }
        });
        return exchange;
    }

    @Override
    public void agreed(String protocolVersion) {
        // not repeated on this transport
    }

    @Override
    public void close() {
        HttpClientRequest open = stream;
        if (open != null) {
            open.reset();
        }
        mailbox.completeExceptionally(new McpException(ENDED, "The connection was closed"));
    }

    private void listen(Receiver receiver, HttpClientRequest request, HttpClientResponse response) {
        if (response.statusCode() != 200) {
            request.reset();
            end(receiver, Http.refused(response.statusCode()));
            return;
        }
        if (!Http.isEventStream(response)) {
            request.reset();
            end(receiver, new McpException(UNREACHABLE, "The url does not answer with an event stream"));
            return;
        }
        EventStream events = new EventStream(Http.MAX_BODY, event -> take(receiver, event));
        response.exceptionHandler(broken -> end(receiver, new McpException(ENDED, "The event stream broke", broken)))
                .endHandler(done -> end(receiver, new McpException(ENDED, "The server ended the event stream")))
                .handler(chunk -> {
                    if (!events.feed(chunk)) {
                        request.reset();
                        end(receiver, Http.tooLarge());
                    }
                });
    }

    private void take(Receiver receiver, EventStream.Event event) {
        try {
            switch (event.type()) {
                case "endpoint" ->
                    mailbox.complete(endpoint.at(event.data().toString().strip()));
                case "message" -> receiver.received(Message.parse(event.data()));
                default -> LOG.debugf("An event of no known type: server=%s type=%s", endpoint, event.type());
            }
        } catch (McpException e) {
            end(receiver, e);
        } catch (IOException e) {
            LOG.debugf("Not a message, passed over: server=%s cause=%s", endpoint, e.getMessage());
        }
    }

    private void post(Endpoint place, Outgoing message, CompletableFuture<Void> exchange) {
        http.client()
                .request(place.request(HttpMethod.POST).putHeader("Content-Type", "application/json"))
                .compose(request -> request.send(Buffer.buffer(message.line())))
                .onFailure(failure -> exchange.completeExceptionally(Http.unreachable(failure)))
                .onSuccess(response -> {
                    if (response.statusCode() >= 300) {
                        exchange.completeExceptionally(Http.refused(response.statusCode()));
                    } else {
                        exchange.complete(null);
                    }
                });
    }

    private void end(Receiver receiver, McpException why) {
        mailbox.completeExceptionally(why);
        receiver.ended(why);
    }
}
