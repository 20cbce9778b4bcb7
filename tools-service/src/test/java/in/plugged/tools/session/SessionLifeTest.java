package in.plugged.tools.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import in.plugged.tools.FakeServersService;
import in.plugged.tools.TestServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class SessionLifeTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void everyPageOfTheListIsReadAndEachToolIsVerbatim() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        server.asOwner()
                .get("/api/servers/{uuid}/tools", server.uuid())
                .then()
                .statusCode(200)
                .body("tools.name", hasItem("raw"))
                .body("tools.name", hasItem("grow"))
                .body("tools[0].x-vendor.kept", equalTo(true));
    }

    @Test
    void listIsReadAnewWhenTheServerSaysThatItChanged() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        names(server, not(hasItem("new")));
        server.ask("grow");
        names(server, hasItem("new"));
        TestEvents.await(EventType.TOOLS_CHANGED, event -> server.uuid().equals(event.serverUuid()));
    }

    @Test
    void updatedServerIsStartedAnewAndTheOldProcessEnds() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        long old = Long.parseLong(server.ask("pid"));
        ObjectNode config = JsonNodeFactory.instance.objectNode().put("command", "node");
        config.putArray("args")
                .add(Path.of("src/test/resources/servers/odd.mjs")
                        .toAbsolutePath()
                        .toString());
        server.known("STDIO", true, 2, config);
        publish(server, EventType.SERVER_UPDATED, 2);
        Awaitility.await().atMost(SOON).until(() -> !isAlive(old));
        assertThat(server.ask("pid")).isNotEqualTo(Long.toString(old));
        Event gone = TestEvents.await(
                EventType.SERVER_DISCONNECTED, event -> server.uuid().equals(event.serverUuid()));
        assertThat(gone.data().path("version").asLong()).isEqualTo(1);
    }

    @Test
    void deletedServerEndsWithItsWholeFamilyEvenIfItDoesNotListen() throws Exception {
        TestServer server = TestServer.script("odd.mjs", "deaf");
        long child = Long.parseLong(server.ask("pid"));
        long grandchild = Long.parseLong(server.ask("grandchild"));
        assertThat(isAlive(child)).isTrue();
        assertThat(isAlive(grandchild)).isTrue();
        publish(server, EventType.SERVER_DELETED, 1);
        Awaitility.await().atMost(SOON).until(() -> !isAlive(child) && !isAlive(grandchild));
    }

    @Test
    void childSeesACleanEnvironmentWithItsOwnSecrets() throws Exception {
        TestServer server = TestServer.stdio(
                "node",
                List.of(Path.of("src/test/resources/servers/odd.mjs")
                        .toAbsolutePath()
                        .toString()),
                Map.of("API_TOKEN", "s3cret"));
        String environment = server.ask("environment");
        assertThat(environment).contains("\"API_TOKEN\":\"s3cret\"").contains("\"HOME\":");
        assertThat(new ObjectMapper().readTree(environment).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("PATH", "HOME", "LANG", "TERM", "API_TOKEN");
    }

    @Test
    void stderrWithoutEndIsCutAndDoesNotStopTheServer() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        assertThat(server.ask("flood")).isEqualTo("done");
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> server.asOwner()
                        .get("/api/servers/{uuid}/logs?limit=1", server.uuid())
                        .then()
                        .statusCode(200)
                        .body("lines", equalTo(List.of("the last line"))));
    }

    private static void names(TestServer server, Matcher<?> matcher) {
        server.asOwner()
                .get("/api/servers/{uuid}/tools", server.uuid())
                .then()
                .statusCode(200)
                .body("tools.name", matcher);
    }

    private static void publish(TestServer server, EventType type, long version) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("name", "server-" + server.uuid())
                .put("type", "STDIO")
                .put("version", version);
        TestEvents.publish("servers", Event.ofServer(type, server.account(), server.project(), server.uuid(), data));
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
