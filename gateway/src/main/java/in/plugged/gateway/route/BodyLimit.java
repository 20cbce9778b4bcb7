package in.plugged.gateway.route;

import in.plugged.contract.error.ErrorCode;
import in.plugged.contract.error.UnroutedRequests;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** No body is larger than 1 MiB. */
@ApplicationScoped
class BodyLimit {

    static final String MESSAGE = "The body is larger than 1 MiB";

    private static final long LIMIT = 1024 * 1024;

    /** What a client may still send after its 413 before the connection is closed: it should get to read the reply. */
    private static final long PATIENCE = 16 * LIMIT;

    private final UnroutedRequests errors;

    BodyLimit(UnroutedRequests errors) {
        this.errors = errors;
    }

    /** Answers a request that announces too large a body; whether it did. */
    boolean refuses(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || isWithin(length)) {
            return false;
        }
        discard(request.request(), 0);
        errors.reply(request, ErrorCode.PAYLOAD_TOO_LARGE, MESSAGE);
        return true;
    }

    /** A body of unknown length as a whole; fails with {@link Exceeded} where it is too large. */
    Future<Buffer> collect(HttpServerRequest request) {
        Promise<Buffer> done = Promise.promise();
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > LIMIT) {
                discard(request, body.length());
                done.tryFail(new Exceeded());
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> done.tryComplete(body));
        request.exceptionHandler(done::tryFail);
        request.resume();
        return done.future();
    }

    private static void discard(HttpServerRequest request, long already) {
        long[] received = {already};
        request.handler(chunk -> {
            received[0] += chunk.length();
            if (received[0] > PATIENCE) {
                request.connection().close();
            }
        });
        request.resume();
    }

    private static boolean isWithin(String length) {
        try {
            return Long.parseLong(length) <= LIMIT;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The body went over the limit while it came in. */
    static final class Exceeded extends RuntimeException {

        Exceeded() {
            super(MESSAGE, null, false, false);
        }
    }
}
