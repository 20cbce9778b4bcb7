package in.plugged.tools.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import in.plugged.tools.FakeServersService;
import in.plugged.tools.TestServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streamable HTTP servers that do not do what one hopes. */
@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class RemoteServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger sessions = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer http;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/closed", exchange -> reply(exchange, 401, ""));
        http.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1/elsewhere");
            reply(exchange, 302, "");
        });
        http.createContext("/broken", exchange -> reply(exchange, 500, "oops"));
        http.createContext("/forgetful", exchange -> mcp(exchange, 1));
        http.createContext("/plain", exchange -> mcp(exchange, 0));
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
        threads.close();
    }

    @Test
    void serverThatWantsCredentialsIsMarkedSo() throws Exception {
        TestServer server = remote("/closed");
        server.execute("x", "{}").statusCode(502).body("error.details.reason", equalTo("auth_required"));
        Event event =
                TestEvents.await(EventType.SERVER_ERROR, error -> server.uuid().equals(error.serverUuid()));
        assertThat(event.data().path("status").asText()).isEqualTo("auth_required");
        server.asOwner()
                .get("/api/servers/{uuid}/health", server.uuid())
                .then()
                .statusCode(200)
                .body("status", equalTo("auth_required"));
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        remote("/moved").execute("x", "{}").statusCode(502).body("error.message", containsString("redirects"));
    }

    @Test
    void errorOfTheHttpServerIsNamed() throws Exception {
        remote("/broken").execute("x", "{}").statusCode(502).body("error.message", containsString("HTTP 500"));
    }

    @Test
    void jsonAnswersPassVerbatim() throws Exception {
        remote("/plain").execute("whoami", "{}").statusCode(200).body("result.content[0].text", equalTo("session-1"));
    }

    @Test
    void forgottenSessionIsOpenedAnewOnceAndTheCallSucceeds() throws Exception {
        TestServer server = remote("/forgetful");
        server.execute("whoami", "{}").statusCode(200).body("result.content[0].text", equalTo("session-2"));
    }

    @Test
    void privateNetworksAreOutOfReach() throws Exception {
        TestServer.remote("STREAMABLE_HTTP", "http://169.254.169.254/mcp")
                .execute("x", "{}")
                .statusCode(502)
                .body("error.message", containsString("private network"));
    }

    private TestServer remote(String path) throws Exception {
        return TestServer.remote(
                "STREAMABLE_HTTP",
                "http://127.0.0.1:%d%s".formatted(http.getAddress().getPort(), path));
    }

    /** A small MCP server that has forgotten its first sessions by the time a tool is called. */
    private void mcp(HttpExchange exchange, int forgotten) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            reply(exchange, 405, "");
            return;
        }
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        String session = exchange.getRequestHeaders().getFirst("Mcp-Session-Id");
        String result = switch (request.path("method").asText()) {
            case "initialize" -> {
                exchange.getResponseHeaders().add("Mcp-Session-Id", "session-" + sessions.incrementAndGet());
                yield "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"serverInfo\":{\"name\":\"s\"}}";
            }
            case "tools/list" -> "{\"tools\":[{\"name\":\"whoami\",\"inputSchema\":{\"type\":\"object\"}}]}";
            case "tools/call" ->
                ("session-" + forgotten).equals(session)
                        ? ""
                        : "{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}".formatted(session);
            default -> "";
        };
        if (!request.has("id")) {
            reply(exchange, 202, "");
        } else if (result.isEmpty()) {
            reply(exchange, 404, "");
        } else {
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
            reply(exchange, 200, "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":%s}".formatted(request.get("id"), result));
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
