package in.plugged.tools.transport;

import static in.plugged.tools.transport.McpException.Reason.BUSY;
import static in.plugged.tools.transport.McpException.Reason.CLOSED;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The requests that wait for their answer, at most 256 of them. */
final class PendingCalls {

    private static final int MOST = 256;

    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, CompletableFuture<RawJson>> calls = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST);

    /** One of them. */
    record Call(long id, CompletableFuture<RawJson> reply) {}

    /** Takes a place for a new one, waiting for it no longer than that. */
    Call open(Duration atMost) throws McpException {
        try {
            if (!places.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new McpException(BUSY, "The server has %d requests in flight".formatted(MOST));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new McpException(CLOSED, "Interrupted before the request was sent", e);
        }
        Call call = new Call(ids.incrementAndGet(), new CompletableFuture<>());
        calls.put(call.id(), call.reply());
        return call;
    }

    /** Nobody waits for it any more. */
    void close(Call call) {
        calls.remove(call.id());
        places.release();
    }

    /** An answer that comes too late, or to nothing, is dropped. */
    void answer(long id, RawJson result) {
        CompletableFuture<RawJson> reply = calls.get(id);
        if (reply != null) {
            reply.complete(result);
        }
    }

    void fail(long id, McpException why) {
        CompletableFuture<RawJson> reply = calls.get(id);
        if (reply != null) {
            reply.completeExceptionally(why);
        }
    }

    void failAll(McpException why) {
        calls.values().forEach(reply -> reply.completeExceptionally(why));
    }

    int size() {
        return calls.size();
    }
}
