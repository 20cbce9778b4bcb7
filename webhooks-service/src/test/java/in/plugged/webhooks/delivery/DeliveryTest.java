package in.plugged.webhooks.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.standardwebhooks.Webhook;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.contract.json.WireFormat;
import in.plugged.testing.ContractFilter;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import in.plugged.webhooks.delivery.Receiver.Received;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
class DeliveryTest {

    @Inject
    AgroalDataSource database;

    private final UUID account = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();
    private final UUID server = UUID.randomUUID();

    @Test
    void anEventArrivesSignedWithItsOwnId() throws Exception {
        try (Receiver receiver = Receiver.answering(204)) {
            JsonPath webhook = subscribe(receiver, "tool.executed");
            Event event = happens("tools", EventType.TOOL_EXECUTED);

            Received received = receiver.await(1).getFirst();

            assertThat(received.header("webhook-id")).isEqualTo(event.id().toString());
            new Webhook(webhook.getString("secret")).verify(received.body(), received.headers());
            JsonNode body = WireFormat.mapper().readTree(received.body());
            assertThat(body).isEqualTo(WireFormat.mapper().valueToTree(event.toPublic()));
            assertThat(body.has("account")).isFalse();
        }
    }

    @Test
    void everyPublisherIsHeard() throws IOException {
        try (Receiver receiver = Receiver.answering(204)) {
            subscribe(receiver, "*");
            List<String> sent = List.of(
                    happens("servers", EventType.SERVER_CREATED).id().toString(),
                    happens("registry", EventType.SERVER_INSTALLED).id().toString(),
                    happens("tools", EventType.SERVER_CONNECTED).id().toString(),
                    happens("gateway", EventType.KEY_CREATED).id().toString(),
                    happens("webhooks", EventType.WEBHOOK_DISABLED).id().toString());

            assertThat(receiver.await(5))
                    .extracting(received -> received.header("webhook-id"))
                    .containsExactlyInAnyOrderElementsOf(sent);
        }
    }

    @Test
    void whoDidNotAskOrMayNotSeeHearsNothing() throws IOException {
        try (Receiver receiver = Receiver.answering(204)) {
            subscribe(receiver, "server.*");
            happens("tools", EventType.TOOL_EXECUTED);
            TestEvents.publish("servers", event(UUID.randomUUID(), project, EventType.SERVER_CREATED));
            Event wanted = happens("servers", EventType.SERVER_CREATED);
            // A publisher's events of one server come in order: those before these two have had their turn.
            Event last = happens("tools", EventType.SERVER_CONNECTED);

            assertThat(receiver.await(2))
                    .extracting(received -> received.header("webhook-id"))
                    .containsExactlyInAnyOrder(wanted.id().toString(), last.id().toString());
        }
    }

    @Test
    void aWebhookOfOneProjectHearsOfThatProjectOnly() throws IOException {
        try (Receiver receiver = Receiver.answering(204)) {
            String narrowed = TestTokens.builder(account).project(project).build();
            subscribe(as(narrowed), receiver.url(), "*");
            TestEvents.publish("servers", eventOf(account, UUID.randomUUID(), server, EventType.SERVER_CREATED));
            TestEvents.publish(
                    "gateway", Event.ofAccount(EventType.KEY_CREATED, account, JsonNodeFactory.instance.objectNode()));
            Event ours = happens("servers", EventType.SERVER_UPDATED);

            assertThat(receiver.await(1))
                    .extracting(received -> received.header("webhook-id"))
                    .containsExactly(ours.id().toString());
        }
    }

    @Test
    void aDisabledWebhookHearsNothing() throws IOException {
        try (Receiver disabled = Receiver.answering(204);
                Receiver enabled = Receiver.answering(204)) {
            String uuid = subscribe(disabled, "*").getString("uuid");
            call().body("{\"enabled\": false}").patch("/api/webhooks/" + uuid);
            subscribe(enabled, "*");

            happens("servers", EventType.SERVER_CREATED);

            enabled.await(1);
            assertThat(disabled.received()).isEmpty();
            deliveries(uuid).body("deliveries", hasSize(0));
        }
    }

    @Test
    void theSameEventTwiceIsOneDelivery() throws IOException {
        try (Receiver receiver = Receiver.answering(204)) {
            String uuid = subscribe(receiver, "*").getString("uuid");
            Event event = event(account, project, EventType.SERVER_CREATED);
            TestEvents.publish("servers", event);
            TestEvents.publish("servers", event);
            happens("servers", EventType.SERVER_UPDATED);

            receiver.await(2);

            deliveries(uuid).body("deliveries.event_type", contains("server.updated", "server.created"));
        }
    }

    @Test
    void anEventThatIsReplayedAfterTheInboxForgotItIsStillOneDelivery() throws Exception {
        try (Receiver receiver = Receiver.answering(204)) {
            String uuid = subscribe(receiver, "*").getString("uuid");
            Event event = happens("servers", EventType.SERVER_CREATED);
            receiver.await(1);
            execute("delete from inbox where event_id = ?", event.id());

            TestEvents.publish("servers", event);
            happens("servers", EventType.SERVER_UPDATED);

            receiver.await(2);
            deliveries(uuid).body("deliveries.event_type", contains("server.updated", "server.created"));
        }
    }

    @Test
    void whatIsNotTakenComesAgainUnchangedUntilItIs() throws Exception {
        try (Receiver receiver = Receiver.answering(500, 302, 503, 200)) {
            JsonPath webhook = subscribe(receiver, "server.created");
            Event event = happens("servers", EventType.SERVER_CREATED);

            List<Received> tries = receiver.await(4);

            assertThat(tries)
                    .extracting(received -> received.header("webhook-id"))
                    .containsOnly(event.id().toString());
            assertThat(tries)
                    .extracting(Received::body)
                    .containsOnly(tries.getFirst().body());
            for (Received received : tries) {
                new Webhook(webhook.getString("secret")).verify(received.body(), received.headers());
            }
            awaitDeliveries(webhook.getString("uuid"), "deliveries[0].status", equalTo("succeeded"))
                    .body("deliveries[0].event_id", equalTo(event.id().toString()))
                    .body("deliveries[0].next_attempt_at", nullValue())
                    .body("deliveries[0].attempts.status_code", contains(500, 302, 503, 200))
                    .body("deliveries[0].attempts.latency_ms", everyItem(greaterThanOrEqualTo(0)))
                    .body("deliveries[0].attempts[0].response_body", equalTo("answer 500"));
        }
    }

    @Test
    void afterTheLastRetryTheDeliveryHasFailedAndTheWebhookGoesOn() throws IOException {
        try (Receiver receiver = Receiver.answering(500, 500, 500, 500, 204)) {
            String uuid = subscribe(receiver, "*").getString("uuid");
            happens("servers", EventType.SERVER_CREATED);
            awaitDeliveries(uuid, "deliveries[0].status", equalTo("failed")).body("deliveries[0].attempts", hasSize(4));

            happens("servers", EventType.SERVER_UPDATED);

            awaitDeliveries(uuid, "deliveries.status", contains("succeeded", "failed"));
        }
    }

    @Test
    void goneDisablesTheWebhookAndSaysSo() throws IOException {
        try (Receiver receiver = Receiver.answering(410);
                Receiver pager = Receiver.answering(204)) {
            String uuid = subscribe(receiver, "server.*").getString("uuid");
            subscribe(pager, "webhook.disabled");

            happens("servers", EventType.SERVER_CREATED);

            Event disabled = TestEvents.await(
                    EventType.WEBHOOK_DISABLED,
                    event -> event.data().path("webhook_uuid").asText().equals(uuid));
            assertThat(disabled.account()).isEqualTo(account);
            assertThat(pager.await(1).getFirst().header("webhook-id"))
                    .isEqualTo(disabled.id().toString());
            call().get("/api/webhooks/" + uuid)
                    .then()
                    .body("enabled", equalTo(false))
                    .body("disabled_reason", containsString("410"));
            deliveries(uuid).body("deliveries[0].status", equalTo("failed"));
            call().post("/api/webhooks/%s/test".formatted(uuid)).then().statusCode(409);
        }
    }

    @Test
    void aWebhookThatIsSwitchedOnAgainHearsAgain() throws IOException {
        try (Receiver receiver = Receiver.answering(410, 204)) {
            String path = "/api/webhooks/" + subscribe(receiver, "*").getString("uuid");
            happens("servers", EventType.SERVER_CREATED);
            await(path, "enabled", equalTo(false));

            call().body("{\"enabled\": true}")
                    .patch(path)
                    .then()
                    .statusCode(200)
                    .body("disabled_reason", nullValue());
            Event event = happens("servers", EventType.SERVER_UPDATED);

            assertThat(receiver.await(2).getLast().header("webhook-id"))
                    .isEqualTo(event.id().toString());
        }
    }

    @Test
    void aSlowReceiverDoesNotDelayAnother() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Receiver slow = Receiver.answering(exchange -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    awaitEnd(over);
                    atOnce.decrementAndGet();
                    Receiver.reply(exchange, 204, "");
                });
                Receiver quick = Receiver.answering(204)) {
            subscribe(slow, "server.created");
            subscribe(quick, "server.updated");
            for (int i = 0; i < 30; i++) {
                happens("servers", EventType.SERVER_CREATED);
            }
            slow.await(8);

            Event event = happens("servers", EventType.SERVER_UPDATED);

            assertThat(quick.await(1).getFirst().header("webhook-id"))
                    .isEqualTo(event.id().toString());
            assertThat(over.getCount()).isEqualTo(1);
            over.countDown();
            slow.await(30);
            assertThat(most).hasValue(8);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aDeliveryWhoseReplicaDiedIsSentAgainWithTheSameId() throws Exception {
        CountDownLatch died = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        try (Receiver receiver = Receiver.answering(exchange -> {
            if (calls.incrementAndGet() == 1) {
                awaitEnd(died);
            }
            Receiver.reply(exchange, 200, "");
        })) {
            String uuid = subscribe(receiver, "*").getString("uuid");
            Event event = happens("servers", EventType.SERVER_CREATED);
            receiver.await(1);
            // As if its lease had ended, with nobody to note the first attempt.
            execute("update delivery set next_attempt_at = now() where event_id = ?", event.id());

            List<Received> both = receiver.await(2);
            died.countDown();

            assertThat(both)
                    .extracting(received -> received.header("webhook-id"))
                    .containsOnly(event.id().toString());
            // The first sender is late: its row is another's by now, so that one attempt is noted.
            awaitDeliveries(uuid, "deliveries[0].status", equalTo("succeeded"))
                    .body("deliveries", hasSize(1))
                    .body("deliveries[0].attempts", hasSize(1));
        } finally {
            died.countDown();
        }
    }

    @Test
    void aNameThatLeadsNowhereAllowedIsAFailedAttempt() {
        String uuid = subscribe(call(), "http://no-such-name.invalid/hook", "*").getString("uuid");
        happens("servers", EventType.SERVER_CREATED);

        awaitDeliveries(uuid, "deliveries[0].attempts[0].error", equalTo("The host's name cannot be resolved"))
                .body("deliveries[0].attempts[0].status_code", nullValue());
    }

    @Test
    void aTestIsSentToThatWebhookOnlyAndShownToAll() throws IOException {
        try (Receiver tested = Receiver.answering(204);
                Receiver other = Receiver.answering(204)) {
            String uuid = subscribe(tested, "server.created").getString("uuid");
            String otherUuid = subscribe(other, "*").getString("uuid");

            String event = call().post("/api/webhooks/%s/test".formatted(uuid))
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("event_id");

            Received received = tested.await(1).getFirst();
            assertThat(received.header("webhook-id")).isEqualTo(event);
            assertThat(received.body()).contains("\"type\":\"test.ping\"").contains(uuid);
            TestEvents.await(
                    EventType.TEST_PING, published -> published.id().toString().equals(event));
            happens("servers", EventType.SERVER_UPDATED);
            other.await(1);
            deliveries(otherUuid).body("deliveries.event_type", contains("server.updated"));
        }
    }

    @Test
    void deliveriesAreListedNewestFirstAndFiltered() throws IOException {
        try (Receiver receiver = Receiver.answering(204)) {
            String uuid = subscribe(receiver, "*").getString("uuid");
            for (EventType type :
                    List.of(EventType.SERVER_CREATED, EventType.SERVER_UPDATED, EventType.SERVER_DELETED)) {
                happens("servers", type);
            }
            receiver.await(3);
            String path = "/api/webhooks/%s/deliveries".formatted(uuid);
            await(
                    path + "?status=succeeded",
                    "deliveries.event_type",
                    contains("server.deleted", "server.updated", "server.created"));

            call().get(path + "?event_type=server.updated")
                    .then()
                    .statusCode(200)
                    .body("deliveries.event_type", contains("server.updated"));
            call().get(path + "?status=failed").then().statusCode(200).body("deliveries", hasSize(0));
            JsonPath first = call().get(path + "?limit=2")
                    .then()
                    .body("deliveries.event_type", contains("server.deleted", "server.updated"))
                    .body("next_cursor", notNullValue())
                    .extract()
                    .jsonPath();
            call().queryParam("cursor", first.getString("next_cursor"))
                    .get(path + "?limit=2")
                    .then()
                    .body("deliveries.event_type", contains("server.created"))
                    .body("next_cursor", nullValue());
            for (String wrong : List.of("status=lost", "event_type=server.*", "limit=0", "since=yesterday")) {
                call().get(path + "?" + wrong).then().statusCode(400);
            }
        }
    }

    @Test
    void theDeliveriesOfADeletedWebhookGoWithIt() throws IOException {
        try (Receiver receiver = Receiver.answering(500)) {
            String uuid = subscribe(receiver, "*").getString("uuid");
            happens("servers", EventType.SERVER_CREATED);
            receiver.await(1);

            call().delete("/api/webhooks/" + uuid).then().statusCode(204);

            call().get("/api/webhooks/%s/deliveries".formatted(uuid)).then().statusCode(404);
        }
    }

    private JsonPath subscribe(Receiver receiver, String events) {
        return subscribe(call(), receiver.url(), events);
    }

    private static JsonPath subscribe(RequestSpecification call, String url, String events) {
        return call.body("{\"url\": \"%s\", \"events\": [\"%s\"]}".formatted(url, events))
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Event happens(String publisher, EventType type) {
        Event event = event(account, project, type);
        TestEvents.publish(publisher, event);
        return event;
    }

    private Event event(UUID whose, UUID where, EventType type) {
        return eventOf(whose, where, server, type);
    }

    private static Event eventOf(UUID whose, UUID where, UUID which, EventType type) {
        return Event.ofServer(
                type, whose, where, which, JsonNodeFactory.instance.objectNode().put("name", "Zürich"));
    }

    private ValidatableResponse deliveries(String webhook) {
        return call().get("/api/webhooks/%s/deliveries".formatted(webhook))
                .then()
                .statusCode(200);
    }

    private RequestSpecification call() {
        return as(TestTokens.of(account));
    }

    private static RequestSpecification as(String token) {
        return given().filter(new ContractFilter())
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON);
    }

    private ValidatableResponse awaitDeliveries(String webhook, String path, Matcher<?> expected) {
        return await("/api/webhooks/%s/deliveries".formatted(webhook), path, expected);
    }

    /** The reply to a GET as soon as it holds what is expected. */
    private ValidatableResponse await(String url, String path, Matcher<?> expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> call().get(url), reply -> expected.matches(reply.path(path)))
                .then()
                .statusCode(200);
    }

    private void execute(String sql, UUID parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        }
    }

    private static void awaitEnd(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
