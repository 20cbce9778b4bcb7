package in.plugged.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.plugged.local.demo.Api;
import in.plugged.local.demo.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.Extension.class)
class BadInputTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void withoutAKeyNothingIsTold(RunningSuite suite) {
        assertUnauthorized(suite, Optional.empty());
    }

    @Test
    void aWrongKeyIsUnauthorized(RunningSuite suite) {
        assertUnauthorized(suite, Optional.of("a-wrong-key"));
    }

    @Test
    void aMistypedKeyIsUnauthorized(RunningSuite suite) {
        String key = suite.demoKey();
        char last = key.charAt(key.length() - 1);
        assertUnauthorized(suite, Optional.of(key.substring(0, key.length() - 1) + (last == '0' ? '1' : '0')));
    }

    @Test
    void anUnknownServerIsNotFound(RunningSuite suite) {
        try (Api api = suite.api()) {
            String unknown = "/api/servers/" + UUID.randomUUID();
            assertError(api.get(unknown), 404, "NOT_FOUND");
            assertError(api.get(unknown + "/tools"), 404, "NOT_FOUND");
        }
    }

    @Test
    void someoneElsesServerIsNotFound(RunningSuite suite) {
        try (Api api = suite.api();
                Api someoneElse = suite.someoneElse()) {
            String server = "/api/servers/" + create(api, "node", "[\"server.js\"]");
            assertThat(api.get(server).status()).isEqualTo(200);
            assertError(someoneElse.get(server), 404, "NOT_FOUND");
            assertError(someoneElse.get(server + "/tools"), 404, "NOT_FOUND");
            assertError(someoneElse.delete(server), 404, "NOT_FOUND");
            assertThat(api.delete(server).status()).isEqualTo(204);
        }
    }

    @Test
    void anUnknownToolIsNotFoundAndWrongParametersAreNamed(RunningSuite suite) {
        try (Api api = suite.api()) {
            Reply installed = api.post("/api/registry/install", """
                    {"server_name":"everything","name":"bad-input"}""");
            assertThat(installed.status()).isEqualTo(201);
            String server = "/api/servers/" + installed.text("/server/uuid");

            assertError(api.post(server + "/tools/no-such-tool/execute", """
                            {"parameters":{}}"""), 404, "TOOL_NOT_FOUND");
            Reply wrong = api.post(server + "/tools/get-sum/execute", """
                    {"parameters":{"a":1,"b":"two"}}""");
            assertError(wrong, 400, "INVALID_PARAMETER");
            assertThat(wrong.text("/error/details/field")).contains("b");

            assertThat(api.delete(server).status()).isEqualTo(204);
        }
    }

    @Test
    void aCommandThatDoesNotExistIsSaidToBeUnavailable(RunningSuite suite) {
        try (Api api = suite.api()) {
            String server = "/api/servers/" + create(api, "no-such-command-anywhere", "[]");
            Reply tools = api.get(server + "/tools");
            assertError(tools, 502, "SERVER_UNAVAILABLE");
            assertThat(tools.body().toString()).contains("no-such-command-anywhere");
            assertThat(api.delete(server).status()).isEqualTo(204);
        }
    }

    @Test
    void aServerThatDiesIsShownWithTheEndOfItsStderr(RunningSuite suite) {
        try (Api api = suite.api()) {
            String server = "/api/servers/" + create(api, "sh", "[\"-c\",\"echo no licence found >&2; exit 3\"]");
            Reply tools = api.get(server + "/tools");
            assertError(tools, 502, "SERVER_UNAVAILABLE");
            assertThat(tools.body().toString()).contains("no licence found");
            assertThat(api.delete(server).status()).isEqualTo(204);
        }
    }

    @Test
    void aServiceThatIsDownIsSaidToBeAndComesBackByItself(RunningSuite suite) {
        try (Api api = suite.api()) {
            assertThat(search(api).status()).isEqualTo(200);
            suite.kill("registry-service");

            Reply down = await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> search(api), reply -> reply.status() != 200);
            assertError(down, 503, "SERVICE_UNAVAILABLE");
            assertThat(down.headers().firstValueAsLong("Retry-After")).isPresent();

            await().atMost(LIMIT).until(() -> search(api).status() == 200);
        }
    }

    private static Reply search(Api api) {
        return api.get("/api/registry/search?q=everything");
    }

    private static String create(Api api, String command, String arguments) {
        Reply created = api.post("/api/servers", """
                {"name":"%s","type":"STDIO","config":{"command":"%s","args":%s}}""".formatted(UUID.randomUUID(), command, arguments));
        assertThat(created.status()).isEqualTo(201);
        return created.text("/uuid");
    }

    private static void assertUnauthorized(RunningSuite suite, Optional<String> key) {
        try (Api api = suite.api(key)) {
            assertError(api.get("/api/servers"), 401, "UNAUTHORIZED");
        }
    }

    private static void assertError(Reply reply, int status, String code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text("/error/code")).isEqualTo(code);
        assertThat(reply.text("/error/request_id"))
                .isNotBlank()
                .isEqualTo(reply.headers().firstValue("X-Request-Id").orElse("no header"));
    }
}
