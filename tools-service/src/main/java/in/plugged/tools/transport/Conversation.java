package in.plugged.tools.transport;

import static in.plugged.tools.transport.McpException.Reason.CLOSED;
import static in.plugged.tools.transport.McpException.Reason.ENDED;
import static in.plugged.tools.transport.McpException.Reason.PROTOCOL;
import static in.plugged.tools.transport.McpException.Reason.TIMEOUT;
import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JSON-RPC 2.0 with one server: requests out, each one's reply back, whatever else the server sends answered. */
public final class Conversation {

    private static final String INITIALIZE = "initialize";

    private final Wire wire;
    private final Consumer<String> notified;
    private final PendingCalls calls = new PendingCalls();
    private final CompletableFuture<McpException> end = new CompletableFuture<>();

    /** @param notified hears the method of each notification, on the wire's own thread */
    public Conversation(Wire wire, Consumer<String> notified) {
        this.wire = wire;
        this.notified = notified;
    }

    public void start() {
        wire.start(new Incoming());
    }

    /**
     * Asks and waits for the answer.
     *
     * @return the reply's {@code result}, as it stands
     */
    public RawJson request(String method, RawJson params, Duration timeout) throws McpException {
        long deadline = System.nanoTime() + timeout.toNanos();
        PendingCalls.Call call = calls.open(timeout);
        CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);
        try {
            refuseAfterEnd();
            sent = wire.send(Outgoing.request(call.id(), method, params));
            var _ = sent.whenComplete((done, failure) -> fail(call, failure));
            return call.reply().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            giveUp(call.id(), method, "The caller waited no longer");
            throw new McpException(TIMEOUT, "No answer within %d ms".formatted(timeout.toMillis()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp(call.id(), method, "The caller went away");
            throw new McpException(ENDED, "Interrupted while waiting for the answer", e);
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            sent.cancel(true);
            calls.close(call);
        }
    }

    /** Tells the server something. What cannot be delivered is lost, as a notification may be. */
    public void tell(String method, RawJson params) {
        var _ = wire.send(Outgoing.notification(method, params));
    }

    /** The protocol version that initialization ended with. */
    public void agreed(String protocolVersion) {
        wire.agreed(protocolVersion);
    }

    /** Requests that wait for their answer. */
    public int inFlight() {
        return calls.size();
    }

    /** Done when this is over, by either side, with the reason. */
    public CompletableFuture<McpException> end() {
        return end;
    }

    /** Ends it from our side, or because something other than the wire shows that the server is gone. */
    public void end(McpException why) {
        if (end.complete(why)) {
            wire.close();
            calls.failAll(why);
        }
    }

    /** After the request is pending: an end that comes later than this finds it there. */
    private void refuseAfterEnd() throws McpException {
        if (end.isDone()) {
            McpException why = end.join();
            throw why.reason() == ENDED ? new McpException(CLOSED, why.getMessage(), why) : why.again();
        }
    }

    private void giveUp(long id, String method, String why) {
        // The specification forbids to cancel the first request.
        if (!method.equals(INITIALIZE)) {
            RawJson number = new RawJson(Long.toString(id).getBytes(StandardCharsets.UTF_8));
            tell(
                    "notifications/cancelled",
                    RawJson.object(entry("requestId", number), entry("reason", RawJson.string(why))));
        }
    }

    private static void fail(PendingCalls.Call call, @Nullable Throwable failure) {
        if (failure != null) {
            call.reply().completeExceptionally(failure);
        }
    }

    private static McpException cause(ExecutionException e) {
        return e.getCause() instanceof McpException known
                ? known.again()
                : new McpException(ENDED, "The exchange with the server broke", e);
    }

    private final class Incoming implements Receiver {

        @Override
        public void received(Message message) {
            switch (message) {
                case Message.Reply reply -> calls.answer(reply.id(), reply.result());
                case Message.Refusal refusal -> calls.fail(refusal.id(), McpException.of(refusal.error()));
                case Message.Unreadable lost -> calls.fail(lost.id(), new McpException(PROTOCOL, lost.why()));
                case Message.Request request -> answer(request);
                case Message.Notification notification -> notified.accept(notification.method());
            }
        }

        @Override
        public void ended(McpException why) {
            end(why);
        }

        /** We offer no roots, no sampling and no elicitation, and said so; a ping must be answered. */
        private void answer(Message.Request request) {
            Outgoing answer = request.method().equals("ping")
                    ? Outgoing.answer(request.id(), RawJson.EMPTY_OBJECT)
                    : Outgoing.refusal(
                            request.id(), RpcError.METHOD_NOT_FOUND, "This client has no method " + request.method());
            var _ = wire.send(answer);
        }
    }
}
