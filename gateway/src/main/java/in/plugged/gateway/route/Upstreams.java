package in.plugged.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * HTTP clients to the services, one per event loop: a reply is then written by the thread that reads it, which made the
 * proxy a third faster than one pool for all (docs/decisions/003-gateway-proxy.md).
 */
@ApplicationScoped
class Upstreams {

    private static final int CONNECTIONS_PER_LOOP = 256;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Map<Thread, HttpClient> clients = new ConcurrentHashMap<>();

    Upstreams(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The current event loop's client. */
    HttpClient client() {
        return clients.computeIfAbsent(Thread.currentThread(), loop -> create());
    }

    private HttpClient create() {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                .setKeepAlive(true)
                .setDecompressionSupported(false);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_LOOP));
    }
}
