package in.plugged.registry.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.registry.Api;
import in.plugged.registry.entry.TestEntries;
import in.plugged.registry.install.FakeServersService.Call;
import in.plugged.registry.install.FakeServersService.Mishap;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class InstallTest {

    private static final String EVERYTHING = "io.github.modelcontextprotocol/everything";
    private static final String BRAVE = "io.github.brave/brave-search-mcp-server";

    private final UUID account = UUID.randomUUID();

    @Inject
    EntityManager database;

    @Test
    void aServerIsInstalledByTheLastPartOfItsName() {
        String token = TestTokens.of(account);

        Api.with(token)
                .header("X-Request-Id", "request-1")
                .body("{\"server_name\":\"everything\"}")
                .post("/api/registry/install")
                .then()
                .statusCode(201)
                .body("server.name", equalTo("everything"))
                .body("server.uuid", notNullValue())
                .body("server.installed_from.server_name", equalTo(EVERYTHING))
                .body("server.installed_from.package_registry", equalTo("npm"));

        Call call = FakeServersService.lastCall();
        assertThat(call.authorization()).isEqualTo("Bearer " + token);
        assertThat(call.requestId()).isEqualTo("request-1");
        assertThat(call.body().path("type").asText()).isEqualTo("STDIO");
        assertThat(call.body().path("config").path("command").asText()).isEqualTo("npx");
        assertThat(call.body().path("config").path("args").get(1).asText())
                .startsWith("@modelcontextprotocol/server-everything@20");
    }

    @Test
    void theCallerDecidesNameProfileVersionAndRegistry() {
        TestEntries.add(
                "{'name':'com.example.install/choice','description':'d','version':'1.0.0','remotes':["
                        + "{'type':'sse','url':'https://example.com/sse'}]}",
                "{'name':'com.example.install/choice','description':'d','version':'2.0.0','packages':["
                        + "{'registryType':'npm','identifier':'choice','version':'2.0.0','transport':{'type':'stdio'}}]}");

        Api.install(
                        account,
                        "{'server_name':'com.example.install/choice','version':'1.0.0','package_registry':'remote',"
                                + "'name':'Mine','profile_uuid':'profile-7'}")
                .statusCode(201)
                .body("server.name", equalTo("Mine"))
                .body("server.type", equalTo("SSE"))
                .body("server.profile_uuid", equalTo("profile-7"))
                .body("server.config.url", equalTo("https://example.com/sse"))
                .body("server.installed_from.version", equalTo("1.0.0"));
    }

    @Test
    void aSecretTravelsToServersServiceAndNowhereElse() {
        Api.install(account, "{'server_name':'%s','inputs':{'BRAVE_API_KEY':'s3cr3t-value'}}".formatted(BRAVE))
                .statusCode(201)
                .body("server.config.env.BRAVE_API_KEY", equalTo("********"));

        assertThat(FakeServersService.lastCall()
                        .body()
                        .path("config")
                        .path("env")
                        .path("BRAVE_API_KEY")
                        .asText())
                .isEqualTo("s3cr3t-value");
        List<?> rows = database.createNativeQuery(
                        "select cast(install as text) from install where cast(install as text) like '%s3cr3t%'",
                        String.class)
                .getResultList();
        assertThat(rows).isEmpty();
    }

    @Test
    void anInstallIsCountedAndToldOnce() {
        int before = Api.installs(EVERYTHING);

        String uuid = Api.install(account, "{'server_name':'everything','name':'Counted'}")
                .statusCode(201)
                .extract()
                .path("server.uuid");

        Event event = TestEvents.await(
                EventType.SERVER_INSTALLED, any -> UUID.fromString(uuid).equals(any.serverUuid()));
        assertThat(event.account()).isEqualTo(account);
        assertThat(event.project()).isNotNull();
        assertThat(event.data().path("name").asText()).isEqualTo("Counted");
        assertThat(event.data().path("server_name").asText()).isEqualTo(EVERYTHING);
        assertThat(event.data().path("version").asText()).isNotEmpty();
        assertThat(Api.installs(EVERYTHING)).isEqualTo(before + 1);
    }

    @Test
    void aServersServiceThatFailsOrIsAwayIsUnavailable() {
        for (Mishap mishap : List.of(Mishap.FAILURE, Mishap.AWAY)) {
            FakeServersService.next(mishap);
            Api.install(account, "{'server_name':'everything'}")
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("error.details.service", equalTo("servers-service"));
        }
    }

    @Test
    void aRefusalOfServersServiceIsPassedOn() {
        Api.install(
                        account,
                        "{'server_name':'everything','profile_uuid':'%s'}".formatted(FakeServersService.NO_PROFILE))
                .statusCode(404)
                .body("error.code", equalTo("NOT_FOUND"))
                .body("error.message", equalTo("No profile with the id 'no-such-profile'"))
                .body("error.details.told", equalTo("by servers-service"));
    }

    @Test
    void aTakenNameIsAConflictThatNamesTheWayOut() {
        String token = TestTokens.of(account);
        for (int status : List.of(201, 409)) {
            Api.with(token)
                    .body("{\"server_name\":\"everything\"}")
                    .post("/api/registry/install")
                    .then()
                    .statusCode(status);
        }
        Api.with(token)
                .body("{\"server_name\":\"everything\"}")
                .post("/api/registry/install")
                .then()
                .body("error.code", equalTo("CONFLICT"))
                .body("error.details.field", equalTo("name"))
                .body("error.details.value", equalTo("everything"))
                .body("error.message", containsString("another 'name'"));
        Api.with(token)
                .body("{\"server_name\":\"everything\",\"name\":\"another\"}")
                .post("/api/registry/install")
                .then()
                .statusCode(201);
    }
}
