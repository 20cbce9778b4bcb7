package in.plugged.registry.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import in.plugged.contract.event.EventType;
import in.plugged.registry.Api;
import in.plugged.registry.install.FakeServersService.Mishap;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class InstallRepeatTest {

    private static final String EVERYTHING = "io.github.modelcontextprotocol/everything";

    private final UUID account = UUID.randomUUID();

    @Inject
    EntityManager database;

    @Test
    void theSameKeyGivesTheSameServer() {
        String first = installWithKey("twice", "{'server_name':'com.deepwiki/deepwiki'}", 201);
        String second = installWithKey("twice", "{'server_name':'com.deepwiki/deepwiki'}", 201);

        assertThat(second).isEqualTo(first);
        assertThat(told(first)).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        installWithKey("other", "{'server_name':'com.deepwiki/deepwiki'}", 201);

        Api.as(account)
                .header("Idempotency-Key", "other")
                .body("{\"server_name\":\"everything\"}")
                .post("/api/registry/install")
                .then()
                .statusCode(422)
                .body("error.code", equalTo("IDEMPOTENCY_MISMATCH"));
    }

    @Test
    void aKeyBelongsToItsAccount() {
        String mine = installWithKey("shared", "{'server_name':'com.deepwiki/deepwiki'}", 201);
        String theirs = Api.asNewcomer()
                .header("Idempotency-Key", "shared")
                .body("{\"server_name\":\"com.deepwiki/deepwiki\"}")
                .post("/api/registry/install")
                .then()
                .statusCode(201)
                .extract()
                .path("server.uuid");

        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void anInstallWhoseReplyWasLostIsTakenUpWhereItStopped() {
        String name = "Lost " + account;
        String body = "{'server_name':'everything','name':'%s'}".formatted(name);
        int before = Api.installs(EVERYTHING);

        FakeServersService.next(Mishap.REPLY_LOST);
        Api.as(account)
                .header("Idempotency-Key", "lost")
                .body(body.replace('\'', '"'))
                .post("/api/registry/install")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("error.code", equalTo("SERVICE_UNAVAILABLE"));
        String uuid = installWithKey("lost", body, 201);

        assertThat(FakeServersService.made(name)).isEqualTo(1);
        assertThat(told(uuid)).isEqualTo(1);
        assertThat(Api.installs(EVERYTHING)).isEqualTo(before + 1);
    }

    @Test
    void aRefusedInstallFreesItsKey() {
        String refused = "{'server_name':'everything','profile_uuid':'%s'}".formatted(FakeServersService.NO_PROFILE);
        Api.as(account)
                .header("Idempotency-Key", "freed")
                .body(refused.replace('\'', '"'))
                .post("/api/registry/install")
                .then()
                .statusCode(404);

        installWithKey("freed", "{'server_name':'everything'}", 201);
    }

    @Test
    void requestsAtTheSameTimeMakeOneServer() throws Exception {
        String name = "Race " + account;
        String body = "{\"server_name\":\"everything\",\"name\":\"%s\"}".formatted(name);
        Callable<Integer> request = () -> Api.as(account)
                .header("Idempotency-Key", "race")
                .body(body)
                .post("/api/registry/install")
                .statusCode();

        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> status : callers.invokeAll(Collections.nCopies(4, request))) {
                assertThat(status.get()).isIn(201, 409);
            }
        }
        assertThat(FakeServersService.made(name)).isEqualTo(1);
    }

    @Test
    void aKeyCountsForADay() {
        String body = "{'server_name':'everything','name':'%s'}";
        String first = installWithKey("old", body.formatted("first"), 201);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update install set started_at = now() - interval '25 hours'"
                                + " where account_uuid = :account")
                        .setParameter("account", account)
                        .executeUpdate());

        assertThat(installWithKey("old", body.formatted("second"), 201)).isNotEqualTo(first);
    }

    private String installWithKey(String key, String body, int status) {
        return Objects.requireNonNull(Api.as(account)
                .header("Idempotency-Key", key)
                .body(body.replace('\'', '"'))
                .post("/api/registry/install")
                .then()
                .statusCode(status)
                .extract()
                .path("server.uuid"));
    }

    /** How many events tell of that install, once the last one published has arrived. */
    private static long told(String uuid) {
        TestEvents.await(
                EventType.SERVER_INSTALLED, any -> UUID.fromString(uuid).equals(any.serverUuid()));
        String last = Api.install(UUID.randomUUID(), "{'server_name':'com.deepwiki/deepwiki'}")
                .extract()
                .path("server.uuid");
        TestEvents.await(
                EventType.SERVER_INSTALLED, any -> UUID.fromString(last).equals(any.serverUuid()));
        return TestEvents.all("registry").stream()
                .filter(event -> UUID.fromString(uuid).equals(event.serverUuid()))
                .count();
    }
}
