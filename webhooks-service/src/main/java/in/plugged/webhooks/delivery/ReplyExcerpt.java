package in.plugged.webhooks.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads as much of a reply as is kept. The status counts from the moment it is there: a body that is endless, drips or
 * breaks off changes nothing about it, and is cut.
 */
final class ReplyExcerpt {

    static final int MAX_BYTES = 4096;

    /** What the reader of the excerpt waits longer, so that it is here that time runs out. */
    static final Duration GRACE = Duration.ofMillis(200);

    private final HttpClientResponse response;
    private final Buffer bytes = Buffer.buffer();
    private final Promise<Outcome> read = Promise.promise();

    private ReplyExcerpt(HttpClientResponse response) {
        this.response = response;
    }

    /** On the event loop, as soon as the head of the reply is there. */
    static Future<Outcome> read(HttpClientResponse response, long timeoutMillis) {
        ReplyExcerpt excerpt = new ReplyExcerpt(response);
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(timeoutMillis, timeIsOver -> excerpt.cut());
        response.handler(excerpt::take)
                .exceptionHandler(brokenOff -> excerpt.finish())
                .endHandler(end -> excerpt.finish());
        return excerpt.read.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private void take(Buffer chunk) {
        bytes.appendBuffer(chunk);
        if (bytes.length() >= MAX_BYTES) {
            cut();
        }
    }

    private void cut() {
        finish();
        response.request().reset(); // closes the connection: the rest is not waited for
    }

    private void finish() {
        read.tryComplete(new Outcome.Answered(response.statusCode(), text(), retryAfter()));
    }

    /** What is not UTF-8 shows as a replacement character, and so does NUL, which PostgreSQL cannot store. */
    private String text() {
        byte[] first = bytes.getBytes(0, Math.min(bytes.length(), MAX_BYTES));
        return new String(first, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private Optional<Duration> retryAfter() {
        return Optional.ofNullable(response.getHeader(HttpHeaders.RETRY_AFTER))
                .flatMap(value -> RetryAfter.parse(value, Instant.now()));
    }
}
