package in.plugged.registry.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A servers-service that keeps what it is asked to make, over real HTTP. */
public final class FakeServersService implements QuarkusTestResourceLifecycleManager {

    /** A profile that does not exist. */
    static final String NO_PROFILE = "no-such-profile";

    /** What it does instead of its work, once. */
    enum Mishap {
        /** The server is made, and the connection breaks before the reply. */
        REPLY_LOST,
        /** The service fails. */
        FAILURE,
        /** The connection breaks before anything is done. */
        AWAY
    }

    /** A call as it arrived. */
    record Call(String authorization, @Nullable String requestId, String idempotencyKey, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static final Map<String, ObjectNode> MADE = new ConcurrentHashMap<>();
    private static final Map<String, String> OWNERS = new ConcurrentHashMap<>();
    private static volatile @Nullable Mishap next;

    private @Nullable HttpServer server;

    static void next(Mishap mishap) {
        next = mishap;
    }

    static Call lastCall() {
        return CALLS.getLast();
    }

    static int calls() {
        return CALLS.size();
    }

    /** How many servers of that name there are. */
    static long made(String name) {
        return MADE.values().stream()
                .filter(made -> made.path("name").asText().equals(name))
                .count();
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/internal/servers", FakeServersService::serve);
            started.start();
            server = started;
            return Map.of(
                    "pluggedin.services.servers",
                    "http://localhost:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static synchronized void serve(HttpExchange exchange) throws IOException {
        Mishap mishap = next;
        next = null;
        Call call = new Call(
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("X-Request-Id"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                JSON.readTree(exchange.getRequestBody()));
        CALLS.add(call);
        switch (mishap) {
            case AWAY -> exchange.close();
            case FAILURE -> reply(exchange, 500, error("INTERNAL_ERROR", "secret trouble"));
            case REPLY_LOST -> {
                answer(call);
                exchange.close();
            }
            case null -> {
                ObjectNode answer = answer(call);
                reply(exchange, status(answer), answer);
            }
        }
    }

    private static ObjectNode answer(Call call) {
        if (call.body().path("profile_uuid").asText().equals(NO_PROFILE)) {
            return error("NOT_FOUND", "No profile with the id '%s'".formatted(NO_PROFILE));
        }
        ObjectNode known = MADE.get(call.idempotencyKey());
        if (known != null) {
            return known;
        }
        String name = call.body().path("name").asText();
        boolean taken = MADE.values().stream()
                .anyMatch(made -> made.path("name").asText().equals(name)
                        && call.authorization()
                                .equals(OWNERS.get(made.path("uuid").asText())));
        if (taken) {
            return error("CONFLICT", "The name is taken");
        }
        ObjectNode server = made(call);
        MADE.put(call.idempotencyKey(), server);
        OWNERS.put(server.path("uuid").asText(), call.authorization());
        return server;
    }

    private static ObjectNode made(Call call) {
        ObjectNode server = call.body().deepCopy();
        server.put("uuid", UUID.randomUUID().toString());
        server.put("project_uuid", UUID.randomUUID().toString());
        server.put("profile_uuid", call.body().path("profile_uuid").asText("default-profile"));
        server.put("status", "disconnected").put("enabled", true);
        server.put("created_at", "2026-01-02T03:04:05.678Z").put("updated_at", "2026-01-02T03:04:05.678Z");
        for (String secrets : List.of("env", "headers")) {
            if (server.path("config").path(secrets) instanceof ObjectNode values) {
                values.properties()
                        .forEach(value -> value.setValue(JSON.getNodeFactory().textNode("********")));
            }
        }
        return server;
    }

    private static int status(ObjectNode answer) {
        return switch (answer.path("error").path("code").asText()) {
            case "NOT_FOUND" -> 404;
            case "CONFLICT" -> 409;
            default -> 201;
        };
    }

    private static ObjectNode error(String code, String message) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.putObject("error").put("code", code).put("message", message).put("request_id", "r");
        ((ObjectNode) envelope.path("error")).putObject("details").put("told", "by servers-service");
        return envelope;
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
