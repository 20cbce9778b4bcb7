package in.plugged.servers.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.servers.Api;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
class ServerEventsTest {

    private final UUID account = UUID.randomUUID();
    private String uuid = "";

    @BeforeEach
    void createServer() {
        uuid = Api.createServer(account, """
                {"name": "observed", "type": "STDIO", "config": {"command": "npx"}}""");
    }

    @Test
    void everyChangeIsOnKafkaInOrderWithItsVersion() {
        put("{\"name\": \"renamed\"}");
        Api.as(account).delete("/api/servers/" + uuid).then().statusCode(204);
        Event deleted = TestEvents.await(EventType.SERVER_DELETED, this::isAboutThis);
        assertThat(deleted.account()).isEqualTo(account);
        assertThat(deleted.project()).isNotNull();
        List<Event> events =
                TestEvents.all("servers").stream().filter(this::isAboutThis).toList();
        assertThat(events)
                .extracting(Event::type)
                .containsExactly(EventType.SERVER_CREATED, EventType.SERVER_UPDATED, EventType.SERVER_DELETED);
        assertThat(events).extracting(event -> event.data().toString()).containsExactly("""
                        {"name":"observed","type":"STDIO","version":1}""", """
                        {"name":"renamed","type":"STDIO","version":2}""", """
                        {"name":"renamed","type":"STDIO","version":2}""");
    }

    @Test
    void aChangeThatChangesNothingIsNoEvent() {
        put("{\"name\": \"observed\"}");
        put("{\"name\": \"really\"}");
        Event updated = TestEvents.await(EventType.SERVER_UPDATED, this::isAboutThis);
        assertThat(updated.data().path("name").asText()).isEqualTo("really");
        assertThat(updated.data().path("version").asLong()).isEqualTo(2);
    }

    @Test
    void aChangeThatIsRefusedIsNoEvent() {
        Api.createServer(account, """
                {"name": "taken", "type": "STDIO", "config": {"command": "npx"}}""");
        Api.as(account)
                .body("{\"name\": \"taken\"}")
                .put("/api/servers/" + uuid)
                .then()
                .statusCode(409);
        Api.as(account).delete("/api/servers/" + uuid).then().statusCode(204);
        TestEvents.await(EventType.SERVER_DELETED, this::isAboutThis);
        assertThat(TestEvents.all("servers"))
                .noneMatch(event -> isAboutThis(event) && event.type() == EventType.SERVER_UPDATED);
    }

    @Test
    void theStatusIsWhatToolsServiceSaid() {
        tools(EventType.SERVER_CONNECTED, data(1));
        awaitStatus("connected");
        tools(EventType.SERVER_ERROR, data(1).put("status", "error").put("reason", "exit code\u0000 1"));
        awaitStatus("error");
        Api.as(account).get("/api/servers/" + uuid).then().body("status_reason", equalTo("exit code  1"));
        tools(EventType.SERVER_ERROR, data(1).put("status", "auth_required").put("reason", "401"));
        awaitStatus("auth_required");
        tools(EventType.SERVER_DISCONNECTED, data(1).put("reason", "idle"));
        awaitStatus("disconnected");
        assertThat(Api.as(account).get("/api/servers?status=disconnected").<List<String>>path("servers.uuid"))
                .containsExactly(uuid);
    }

    @Test
    void aStatusOfAnOlderDefinitionIsIgnored() {
        tools(EventType.SERVER_CONNECTED, data(1));
        awaitStatus("connected");
        put("{\"name\": \"changed\"}");
        Api.as(account)
                .get("/api/servers/" + uuid)
                .then()
                .body("status", equalTo("disconnected"))
                .body("status_reason", nullValue());
        tools(EventType.SERVER_CONNECTED, data(1));
        tools(EventType.SERVER_CONNECTED, JsonNodeFactory.instance.objectNode());
        tools(EventType.SERVER_ERROR, data(2).put("status", "error").put("reason", "after"));
        awaitStatus("error");
        assertThat(TestEvents.all("servers").stream()
                        .filter(this::isAboutThis)
                        .toList()
                        .getLast()
                        .data()
                        .path("version")
                        .asLong())
                .as("a status is no new version")
                .isEqualTo(2);
    }

    @Test
    void aDisabledServerStaysDisabled() {
        put("{\"enabled\": false}");
        tools(EventType.SERVER_DISCONNECTED, data(2).put("reason", "disabled"));
        put("{\"name\": \"still off\"}");
        awaitStatus("disabled");
        put("{\"enabled\": true}");
        awaitStatus("disconnected");
    }

    private void put(String body) {
        Api.as(account).body(body).put("/api/servers/" + uuid).then().statusCode(200);
    }

    private void tools(EventType type, ObjectNode data) {
        UUID project =
                UUID.fromString(Api.as(account).get("/api/servers/" + uuid).path("project_uuid"));
        TestEvents.publish("tools", Event.ofServer(type, account, project, UUID.fromString(uuid), data));
    }

    private static ObjectNode data(int version) {
        return JsonNodeFactory.instance.objectNode().put("name", "observed").put("version", version);
    }

    private void awaitStatus(String status) {
        Awaitility.await()
                .untilAsserted(
                        () -> Api.as(account).get("/api/servers/" + uuid).then().body("status", equalTo(status)));
    }

    private boolean isAboutThis(Event event) {
        return uuid.equals(String.valueOf(event.serverUuid()));
    }
}
