package in.plugged.servers.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import in.plugged.contract.caller.Scope;
import in.plugged.servers.Api;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
class InternalServerTest {

    private static final String INSTALL = """
            {"name": "everything", "type": "STDIO", "config": {"command": "npx", "env": {"TOKEN": "t"}},
             "installed_from": {"server_name": "io.example/everything", "version": "1.2.3", "package_registry": "npm"}}""";

    private final UUID account = UUID.randomUUID();

    @Test
    void toolsServiceGetsTheDefinitionWithCiphertexts() {
        String uuid = Api.createServer(account, """
                {"name": "n", "type": "STDIO", "config": {"command": "npx", "env": {"TOKEN": "t"}}}""");
        String tools = TestTokens.builder(account).scopes(Scope.TOOLS_EXECUTE).build();
        Api.internal(tools)
                .get("/internal/servers/" + uuid)
                .then()
                .statusCode(200)
                .body("uuid", equalTo(uuid))
                .body("account_uuid", equalTo(account.toString()))
                .body("version", equalTo(1))
                .body("enabled", equalTo(true))
                .body("config.env.TOKEN", startsWith("v1."))
                .body("config", not(hasKey("url")))
                .body("config", not(hasKey("cwd")));
        String registry =
                TestTokens.builder(account).scopes(Scope.REGISTRY_READ).build();
        Api.internal(registry).get("/internal/servers/" + uuid).then().statusCode(403);
        Api.internal(tools).get("/internal/servers/server-uuid").then().statusCode(404);
    }

    @Test
    void anInstallIsRememberedByItsKey() {
        Response first = install("key-1", INSTALL);
        first.then()
                .statusCode(201)
                .body("installed_from.server_name", equalTo("io.example/everything"))
                .body("installed_from.version", equalTo("1.2.3"))
                .body("config.env.TOKEN", equalTo("********"));
        Response again = install("key-1", INSTALL);
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        install("key-2", INSTALL).then().statusCode(409).body("error.code", equalTo("CONFLICT"));
        Api.as(account)
                .get("/api/servers/" + first.path("uuid"))
                .then()
                .statusCode(200)
                .body("installed_from.package_registry", equalTo("npm"));
    }

    @Test
    void ofManyTriesAtOnceOneCreatesTheServer() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            Callable<String> attempt = () -> install("same", INSTALL).path("uuid");
            List<Future<String>> tries =
                    threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt));
            String created = tries.getFirst().get();
            assertThat(created).isNotNull();
            for (Future<String> one : tries) {
                assertThat(one.get()).isEqualTo(created);
            }
        }
    }

    @Test
    void anInstallThatFailedMayBeTriedAgain() {
        install("key", INSTALL.replace("npx", "")).then().statusCode(400);
        install("key", INSTALL).then().statusCode(201);
    }

    @Test
    void anInstallThatWasDeletedIsMadeAnew() {
        String first = install("key", INSTALL).path("uuid");
        Api.as(account).delete("/api/servers/" + first).then().statusCode(204);
        install("key", INSTALL).then().statusCode(201).body("uuid", not(equalTo(first)));
    }

    @Test
    void anInstallNeedsItsKeyItsOriginAndItsScope() {
        String token = TestTokens.of(account);
        Api.internal(token)
                .body(INSTALL)
                .post("/internal/servers")
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo("Idempotency-Key"))
                .body("error.details.value", nullValue());
        install("key", """
                {"name": "n", "type": "STDIO", "config": {"command": "npx"}}""").then().statusCode(400).body("error.details.field", equalTo("installed_from"));
        Api.internal(TestTokens.builder(account).scopes(Scope.SERVERS_WRITE).build())
                .header("Idempotency-Key", "key")
                .body(INSTALL)
                .post("/internal/servers")
                .then()
                .statusCode(403);
    }

    private Response install(String key, String body) {
        return Api.internal(TestTokens.of(account))
                .header("Idempotency-Key", key)
                .body(body)
                .post("/internal/servers");
    }
}
