package in.plugged.tools;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The one call of servers-service that this service makes, over real HTTP. Tests PUT what it answers:
 * {@code PUT /internal/servers/{uuid}}; a server of the name {@code down} makes it fail.
 */
public final class FakeServersService implements QuarkusTestResourceLifecycleManager {

    static final String SECRETS = "test:" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final String NOT_FOUND = """
            {"error":{"code":"NOT_FOUND","message":"No such server","details":{},"request_id":"1"}}""";

    private final Map<String, String> servers = new ConcurrentHashMap<>();
    private @Nullable HttpServer http;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/internal/servers/", this::answer);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            http = started;
            return Map.of(
                    "pluggedin.services.servers",
                    "http://127.0.0.1:" + started.getAddress().getPort(),
                    "pluggedin.secrets.keys",
                    SECRETS,
                    "pluggedin.network.allowed-private",
                    "127.0.0.0/8",
                    "pluggedin.tools.directory",
                    Files.createDirectories(Path.of("target", "tools")).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (http != null) {
            http.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = exchange.getRequestURI().getPath().substring("/internal/servers/".length());
            if (exchange.getRequestMethod().equals("PUT")) {
                servers.put(id, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            String server = servers.get(id);
            int status =
                    exchange.getRequestHeaders().getFirst("Authorization") == null ? 401 : server == null ? 404 : 200;
            byte[] body = (server == null ? NOT_FOUND : server).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders("down".equals(server) ? 503 : status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
