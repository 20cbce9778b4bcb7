package in.plugged.gateway.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.gateway.GatewayFixture;
import in.plugged.gateway.stream.StreamClient.Message;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(GatewayFixture.class)
class EventStreamsTest {

    private final UUID server = UUID.randomUUID();
    private UUID account = new UUID(0, 0);

    @BeforeEach
    void whoAmI() {
        account = UUID.fromString(given().header("Authorization", "Bearer " + GatewayFixture.demoKey())
                .get("/api/account")
                .jsonPath()
                .getString("uuid"));
    }

    @Test
    void anEventReachesItsAccountOnBothStreamsUnderTheSameId() throws Exception {
        try (StreamClient all = open("/api/events");
                StreamClient servers = open("/api/servers/events")) {
            Event connected = publish("tools", EventType.SERVER_CONNECTED);
            Event executed = publish("tools", EventType.TOOL_EXECUTED);

            assertThat(all.next()).satisfies(message -> isUnnamed(message, connected));
            assertThat(all.next()).satisfies(message -> isUnnamed(message, executed));
            assertThat(servers.next()).satisfies(message -> isUnnamed(message, connected));
            Message named = servers.next();
            assertThat(named.name()).isEqualTo("tool.executed");
            assertThat(new JsonPath(named.data()).getString("id"))
                    .isEqualTo(executed.id().toString());
        }
    }

    @Test
    void theDataIsTheEventAndNothingOfTheInside() throws Exception {
        try (StreamClient all = open("/api/events")) {
            Event event = publish("servers", EventType.SERVER_CREATED);
            JsonPath data = new JsonPath(all.next().data());
            assertThat(data.getString("type")).isEqualTo("server.created");
            assertThat(data.getString("server_uuid")).isEqualTo(server.toString());
            assertThat(data.getString("data.name")).isEqualTo("x");
            assertThat(data.getString("time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(data.getMap("")).doesNotContainKeys("account", "project");
            assertThat(event.account()).isEqualTo(account);
        }
    }

    @Test
    void nobodyElsesEventsAreSeen() throws Exception {
        try (StreamClient all = open("/api/events")) {
            TestEvents.publish(
                    "servers", Event.ofServer(EventType.SERVER_CREATED, UUID.randomUUID(), server, server, data()));
            Event mine = publish("servers", EventType.SERVER_DELETED);
            assertThat(all.next()).satisfies(message -> isUnnamed(message, mine));
        }
    }

    @Test
    void aRecordThatIsNoEventStopsNobody() throws Exception {
        try (StreamClient all = open("/api/events")) {
            TestEvents.publishNonsense("servers");
            for (int i = 0; i < 10; i++) {
                Event event = publish("servers", EventType.SERVER_UPDATED);
                assertThat(all.next()).satisfies(message -> isUnnamed(message, event));
            }
        }
    }

    @Test
    void filtersNarrowAStream() throws Exception {
        try (StreamClient tools = open("/api/events?types=tool.*,server.deleted&server_uuid=" + server)) {
            publish("servers", EventType.SERVER_CREATED);
            TestEvents.publish(
                    "servers", Event.ofServer(EventType.SERVER_DELETED, account, server, UUID.randomUUID(), data()));
            Event deleted = publish("servers", EventType.SERVER_DELETED);
            assertThat(tools.next()).satisfies(message -> isUnnamed(message, deleted));
        }
    }

    @Test
    void aClientThatWasAwayMissesNothingAndSeesNothingTwice() throws Exception {
        List<String> published = new ArrayList<>();
        List<String> received = new ArrayList<>();
        String lastId;
        try (StreamClient before = open("/api/events")) {
            published.add(publish("servers", EventType.SERVER_CREATED).id().toString());
            Message message = before.next();
            received.add(new JsonPath(message.data()).getString("id"));
            lastId = message.id();
        }
        for (int i = 0; i < 20; i++) {
            published.add(publish(i % 2 == 0 ? "servers" : "tools", EventType.SERVER_UPDATED)
                    .id()
                    .toString());
        }
        try (StreamClient after = StreamClient.open("/api/events", GatewayFixture.demoKey(), lastId)) {
            published.add(publish("tools", EventType.TOOL_EXECUTED).id().toString());
            while (received.size() < published.size()) {
                received.add(new JsonPath(after.next().data()).getString("id"));
            }
        }
        assertThat(received).containsExactlyInAnyOrderElementsOf(published);
        assertThat(received.getLast()).isEqualTo(published.getLast());
    }

    @Test
    void aStreamTellsWhereItStandsBeforeAnythingHappens() throws Exception {
        String start;
        try (StreamClient idle = open("/api/events")) {
            start = idle.lastId();
        }
        Event missed = publish("servers", EventType.SERVER_CREATED);
        try (StreamClient back = StreamClient.open("/api/events", GatewayFixture.demoKey(), start)) {
            assertThat(back.next()).satisfies(message -> isUnnamed(message, missed));
        }
    }

    @Test
    void aBrowserSendsTheKeyInTheQuery() {
        given().queryParam("token", "pg_in_wrong")
                .get("/api/servers/events")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "types=server.exploded, types",
        "server_uuid=nobody, server_uuid",
        "typos=tool.executed, typos",
    })
    void aFilterThatCannotBeMeantIsRefused(String query, String field) {
        given().header("Authorization", "Bearer " + GatewayFixture.demoKey())
                .get("/api/events?" + query)
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo(field));
    }

    @Test
    void anIdOfNoStreamIsRefused() {
        given().header("Authorization", "Bearer " + GatewayFixture.demoKey())
                .header("Last-Event-ID", "???")
                .get("/api/events")
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo("Last-Event-ID"));
    }

    private StreamClient open(String path) throws Exception {
        return StreamClient.open(path, GatewayFixture.demoKey(), null);
    }

    private Event publish(String publisher, EventType type) {
        Event event = Event.ofServer(type, account, server, server, data());
        TestEvents.publish(publisher, event);
        return event;
    }

    private static ObjectNode data() {
        return JsonNodeFactory.instance.objectNode().put("name", "x");
    }

    private static void isUnnamed(Message message, Event event) {
        assertThat(message.name()).isEqualTo("message");
        assertThat(new JsonPath(message.data()).getString("id"))
                .isEqualTo(event.id().toString());
    }
}
