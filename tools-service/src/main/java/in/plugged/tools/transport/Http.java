package in.plugged.tools.transport;

import static in.plugged.tools.transport.McpException.Reason.AUTH_REQUIRED;
import static in.plugged.tools.transport.McpException.Reason.PROTOCOL;
import static in.plugged.tools.transport.McpException.Reason.UNREACHABLE;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** The HTTP client that all remote servers share, and what its answers mean. */
@ApplicationScoped
public class Http {

    static final int MAX_BODY = 16 * 1024 * 1024;

    private static final int CONNECTIONS_PER_SERVER = 256;
    private static final int CONNECT_TIMEOUT_MS = 5_000;

    /** Less than what Node.js servers keep a connection open for, so that a call does not meet one that is closing. */
    private static final int KEEP_ALIVE_SECONDS = 4;

    private final Vertx vertx;
    private final HttpClient client;

    Http(Vertx vertx) {
        this.vertx = vertx;
        client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_TIMEOUT_MS).setKeepAliveTimeout(KEEP_ALIVE_SECONDS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVER));
    }

    HttpClient client() {
        return client;
    }

    Vertx vertx() {
        return vertx;
    }

    static McpException unreachable(Throwable cause) {
        return new McpException(UNREACHABLE, "The server cannot be reached: " + cause.getMessage(), cause);
    }

    static McpException refused(int status) {
        return switch (status) {
            case 401 -> new McpException(AUTH_REQUIRED, "The server wants credentials (HTTP 401)");
            case 301, 302, 303, 307, 308 ->
                new McpException(UNREACHABLE, "The server redirects elsewhere, which is not followed: use that url");
            default -> new McpException(UNREACHABLE, "The server answered HTTP " + status);
        };
    }

    static boolean isEventStream(HttpClientResponse response) {
        return mediaType(response).equals("text/event-stream");
    }

    static boolean isJson(HttpClientResponse response) {
        return mediaType(response).equals("application/json");
    }

    private static String mediaType(HttpClientResponse response) {
        String type = response.getHeader("Content-Type");
        return type == null ? "" : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The whole body, of at most 16 MiB; past that the exchange is given up. */
    static CompletableFuture<byte[]> body(HttpClientRequest request, HttpClientResponse response) {
        CompletableFuture<byte[]> whole = new CompletableFuture<>();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(broken -> whole.completeExceptionally(unreachable(broken)))
                .endHandler(end -> whole.complete(body.getBytes()))
                .handler(chunk -> {
                    if (body.length() + chunk.length() > MAX_BODY) {
                        whole.completeExceptionally(tooLarge());
                        request.reset();
                    } else {
                        body.appendBuffer(chunk);
                    }
                });
        return whole;
    }

    static McpException tooLarge() {
        return new McpException(PROTOCOL, "The server's answer is larger than 16 MiB");
    }
}
