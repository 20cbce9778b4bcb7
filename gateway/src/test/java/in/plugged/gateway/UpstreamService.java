package in.plugged.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway: it answers what it was sent, as JSON. */
final class UpstreamService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private @Nullable HttpServer server;

    /** Its base URL. */
    String start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", UpstreamService::echo);
            started.start();
            server = started;
            return "http://localhost:" + started.getAddress().getPort();
        } catch (IOException e) {
            throw new IllegalStateException("The upstream service did not start", e);
        }
    }

    void stop() {
        Objects.requireNonNull(server).stop(0);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        Map<String, Object> seen = new HashMap<>();
        seen.put("method", exchange.getRequestMethod());
        seen.put("uri", exchange.getRequestURI().toString());
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        seen.put("headers", headers);
        seen.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] reply = JSON.writeValueAsBytes(seen);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Of-The-Service", "yes");
        exchange.sendResponseHeaders(203, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }
}
