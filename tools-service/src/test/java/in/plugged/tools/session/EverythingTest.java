package in.plugged.tools.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

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
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol's own test server, from npm, over every transport. */
@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class EverythingTest {

    private static final String VERSION = "2026.8.31";
    private static final String PACKAGE = "@modelcontextprotocol/server-everything";

    @Test
    void packageIsInstalledOnceAndRunWithoutNpx() throws Exception {
        TestServer server = npx(PACKAGE + "@" + VERSION);
        server.asOwner()
                .get("/api/servers/{uuid}/tools", server.uuid())
                .then()
                .statusCode(200)
                .body("tools.name", hasItems("echo", "get-sum"));
        server.execute("echo", "{\"message\":\"hello\"}")
                .statusCode(200)
                .body("result.content[0].text", containsString("hello"));
        server.execute("get-sum", "{\"a\":2,\"b\":40}")
                .statusCode(200)
                .body("result.content[0].text", containsString("42"));
        server.execute("get-sum", "{\"a\":\"two\"}")
                .statusCode(400)
                .body("error.details.field", equalTo("parameters.a"));

        Event connected = TestEvents.await(
                EventType.SERVER_CONNECTED, event -> server.uuid().equals(event.serverUuid()));
        assertThat(connected.data().path("version").asLong()).isEqualTo(1);
        assertThat(connected.data().path("protocol_version").asText()).isEqualTo("2025-11-25");
        assertThat(store().resolve("npm").resolve(PACKAGE).resolve(VERSION)).isDirectory();
    }

    @Test
    void packageWithoutVersionIsTheNewestOne() throws Exception {
        npx(PACKAGE).execute("echo", "{\"message\":\"hello\"}").statusCode(200);
    }

    @Test
    void healthIsProbed() throws Exception {
        TestServer server = npx(PACKAGE + "@" + VERSION);
        server.asOwner()
                .get("/api/servers/{uuid}/health", server.uuid())
                .then()
                .statusCode(200)
                .body("status", equalTo("connected"))
                .body("latency_ms", greaterThanOrEqualTo(0))
                .body("server_info.version", equalTo("2.0.0"));
    }

    @Test
    void packageThatDoesNotExistIsReportedInNpmsWords() throws Exception {
        npx("@modelcontextprotocol/server-that-is-not-there@1.0.0")
                .execute("x", "{}")
                .statusCode(502)
                .body("error.code", equalTo("SERVER_UNAVAILABLE"))
                .body("error.message", containsString("404"));
        try (Stream<Path> left = Files.list(store().resolve("tmp"))) {
            assertThat(left.filter(Files::isDirectory)
                            .filter(Files::isExecutable)
                            .map(Path::toString))
                    .noneMatch(name -> name.contains("server-that-is-not-there"));
        }
    }

    @ParameterizedTest
    @CsvSource({"STREAMABLE_HTTP,streamableHttp,/mcp", "SSE,sse,/sse"})
    void remoteServersWorkTheSame(String type, String mode, String path) throws Exception {
        npx(PACKAGE + "@" + VERSION)
                .execute("echo", "{\"message\":\"installed\"}")
                .statusCode(200);
        int port = freePort();
        Process process = start(mode, port);
        try {
            TestServer server = TestServer.remote(type, "http://127.0.0.1:%d%s".formatted(port, path));
            server.asOwner()
                    .get("/api/servers/{uuid}/tools", server.uuid())
                    .then()
                    .statusCode(200)
                    .body("tools.name", hasItem("echo"));
            server.execute("echo", "{\"message\":\"over there\"}")
                    .statusCode(200)
                    .body("result.content[0].text", containsString("over there"));
            for (int call = 0; call < 50; call++) {
                server.execute("get-sum", "{\"a\":%d,\"b\":1}".formatted(call))
                        .statusCode(200)
                        .body("result.content[0].text", containsString(Integer.toString(call + 1)));
            }
            server.asOwner()
                    .get("/api/servers/{uuid}/health", server.uuid())
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("connected"));
            process.destroyForcibly().waitFor();
            server.execute("echo", "{\"message\":\"anyone?\"}")
                    .statusCode(502)
                    .body("error.code", equalTo("SERVER_UNAVAILABLE"));
            TestEvents.await(EventType.SERVER_ERROR, event -> server.uuid().equals(event.serverUuid()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static TestServer npx(String spec) throws Exception {
        return TestServer.stdio("npx", List.of("-y", spec), Map.of());
    }

    private static Process start(String mode, int port) throws IOException {
        Path program = store().resolve("npm")
                .resolve(PACKAGE)
                .resolve(VERSION)
                .resolve("node_modules")
                .resolve(PACKAGE)
                .resolve("dist/index.js");
        ProcessBuilder builder = new ProcessBuilder("node", program.toString(), mode)
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target", "everything-%s.log".formatted(mode)).toFile());
        builder.environment().put("PORT", Integer.toString(port));
        Process process = builder.start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> accepts(port));
        return process;
    }

    private static boolean accepts(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path store() {
        return Path.of(ConfigProvider.getConfig().getValue("pluggedin.tools.directory", String.class))
                .resolve("store");
    }
}
