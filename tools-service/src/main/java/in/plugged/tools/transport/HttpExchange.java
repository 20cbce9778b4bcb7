package in.plugged.tools.transport;

import static in.plugged.tools.transport.McpException.Reason.PROTOCOL;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * One POST and what comes back on it.
 *
 * @param message what was sent
 * @param messages hears every message that comes in on it
 * @param done completes with the answer, or with the reason why there is none
 */
record HttpExchange(
        Vertx vertx,
        Outgoing message,
        HttpClientRequest request,
        Consumer<Message> messages,
        CompletableFuture<Void> done) {

    private static final Logger LOG = Logger.getLogger(HttpExchange.class);
    private static final long END_OF_STREAM_MS = 5_000;

    void receive(HttpClientResponse response) {
        int status = response.statusCode();
        if (status == 200 && Http.isEventStream(response)) {
            stream(response);
        } else if (status != 401 && Http.isJson(response)) {
            var _ = Http.body(request, response).whenComplete((body, failure) -> {
                if (failure != null) {
                    done.completeExceptionally(failure);
                } else {
                    json(status, body);
                }
            });
        } else {
            withoutBody(status);
        }
    }

    private void withoutBody(int status) {
        if (status >= 300) {
            done.completeExceptionally(Http.refused(status));
        } else if (message.id() == null) {
            done.complete(null);
        } else {
            done.completeExceptionally(
                    new McpException(PROTOCOL, "The server gave no answer (HTTP %d)".formatted(status)));
        }
    }

    /** A JSON-RPC error in the body of an HTTP error is the more telling one. */
    private void json(int status, byte[] body) {
        if (!answers(new RawJson(body))) {
            withoutBody(status);
        }
    }

    private void stream(HttpClientResponse response) {
        EventStream events = new EventStream(Http.MAX_BODY, event -> {
            if (answers(event.data())) {
                // The stream should end by itself now, and its connection be used again.
                long timer = vertx.setTimer(END_OF_STREAM_MS, late -> request.reset());
                response.endHandler(end -> vertx.cancelTimer(timer));
            }
        });
        response.exceptionHandler(broken -> done.completeExceptionally(Http.unreachable(broken)))
                .endHandler(end -> done.completeExceptionally(
                        new McpException(PROTOCOL, "The server ended the stream without an answer")))
                .handler(chunk -> {
                    if (!events.feed(chunk)) {
                        done.completeExceptionally(Http.tooLarge());
                        request.reset();
                    }
                });
    }

    /** Hands a message on; whether it is the answer to what was sent. */
    private boolean answers(RawJson json) {
        Message received;
        try {
            received = Message.parse(json);
        } catch (IOException e) {
            LOG.debugf("Not a message, passed over: cause=%s", e.getMessage());
            return false;
        }
        boolean mine = message.id() != null && Objects.equals(message.id(), received.answers());
        if (mine) {
            // First, because whoever gets the answer cancels an exchange that is not done.
            done.complete(null);
        }
        messages.accept(received);
        return mine;
    }
}
