package in.plugged.registry.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import in.plugged.registry.Api;
import in.plugged.registry.install.FakeServersService;
import in.plugged.testing.TestPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class StarterCatalogueTest {

    private static final String OLD =
            "{'name':'com.example.starter/renewed','title':'Old','description':'d','version':'1.0.0'}";

    @Inject
    StarterCatalogue starter;

    @Inject
    EntityManager database;

    @Test
    void everyServerOfTheFileIsInTheCatalogue() {
        List<Listing> file = StarterCatalogue.read();

        assertThat(file).hasSizeGreaterThanOrEqualTo(40);
        assertThat(file)
                .allSatisfy(listing -> Api.asNewcomer()
                        .get("/api/registry/servers/" + listing.document().name())
                        .then()
                        .statusCode(200)
                        .body("server.description", equalTo(listing.document().description())));
    }

    @Test
    void replicasThatLoadTogetherLoadOnce() throws Exception {
        List<Listing> listings = TestEntries.listings(
                "2026-01-01T00:00:00Z",
                "{'name':'com.example.starter/at-once','title':'T','description':'d','version':'1.0.0'}");
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (Future<?> replica : List.of(
                    replicas.submit(() -> starter.load(listings)),
                    replicas.submit(() -> starter.load(listings)),
                    replicas.submit(() -> starter.load(listings)),
                    replicas.submit(() -> starter.load(listings)))) {
                replica.get();
            }
        }
        assertThat(Api.asNewcomer()
                        .get("/api/registry/servers/com.example.starter/at-once/versions")
                        .jsonPath()
                        .getList("versions"))
                .hasSize(1);
    }

    @Test
    void loadingAgainRenewsWhatDiffersAndKeepsTheCount() {
        TestEntries.add(OLD);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update entry set installs = 7 where name = 'com.example.starter/renewed'")
                        .executeUpdate());

        TestEntries.add(OLD.replace("Old", "New"));

        Api.asNewcomer()
                .get("/api/registry/servers/com.example.starter/renewed")
                .then()
                .body("title", equalTo("New"))
                .body("installs", equalTo(7));
    }

    @Test
    void anEntryOfAnotherSourceIsLeftAlone() {
        TestEntries.add(OLD.replace("renewed", "foreign"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update entry set source = 'official' where name = 'com.example.starter/foreign'")
                        .executeUpdate());

        TestEntries.add(OLD.replace("renewed", "foreign").replace("Old", "New"));

        Api.asNewcomer()
                .get("/api/registry/servers/com.example.starter/foreign")
                .then()
                .body("title", equalTo("Old"));
    }

    @Test
    void theLatestVersionIsTheNewestStableOne() {
        TestEntries.add(
                "{'name':'com.example.starter/many','description':'the tenth','version':'1.10.0'}",
                "{'name':'com.example.starter/many','description':'the second','version':'1.2.0'}",
                "{'name':'com.example.starter/many','description':'a preview','version':'2.0.0-beta.1'}");

        Api.asNewcomer()
                .get("/api/registry/servers/com.example.starter/many/versions")
                .then()
                .body("versions.version", equalTo(List.of("1.10.0", "1.2.0", "2.0.0-beta.1")))
                .body("versions.is_latest", equalTo(List.of(true, false, false)));
        Api.asNewcomer()
                .get("/api/registry/servers/com.example.starter/many")
                .then()
                .body("version", equalTo("1.10.0"))
                .body("description", equalTo("the tenth"));
    }
}
