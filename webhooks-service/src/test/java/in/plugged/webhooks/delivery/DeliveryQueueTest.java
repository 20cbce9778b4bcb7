package in.plugged.webhooks.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.testing.ContractFilter;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
class DeliveryQueueTest {

    private static final int WEBHOOKS = 8;
    private static final int EVENTS = 20;
    private static final int OTHER_REPLICAS = 3;

    @Inject
    DeliveryQueue queue;

    private final UUID account = UUID.randomUUID();

    @Test
    void severalReplicasShareTheQueueAndNoDeliveryIsDoubledOrLost() throws Exception {
        ConcurrentLinkedQueue<UUID> claimed = new ConcurrentLinkedQueue<>();
        try (Receiver receiver = Receiver.answering(204);
                ExecutorService replicas = Executors.newFixedThreadPool(OTHER_REPLICAS)) {
            List<String> webhooks = subscribe(receiver);
            List<Future<?>> others = new ArrayList<>();
            for (int i = 0; i < OTHER_REPLICAS; i++) {
                others.add(replicas.submit(() -> {
                    while (claimed.size() + receiver.received().size() < WEBHOOKS * EVENTS) {
                        claim(claimed);
                    }
                }));
            }
            for (int i = 0; i < EVENTS; i++) {
                TestEvents.publish(
                        "gateway",
                        Event.ofAccount(EventType.KEY_CREATED, account, JsonNodeFactory.instance.objectNode()));
            }

            for (Future<?> other : others) {
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(other::isDone);
                other.get();
            }
            assertThat(claimed).doesNotHaveDuplicates();
            assertThat(receiver.received())
                    .extracting(received -> received.target() + received.header("webhook-id"))
                    .doesNotHaveDuplicates();
            assertThat(claimed.size() + receiver.received().size()).isEqualTo(WEBHOOKS * EVENTS);

            webhooks.forEach(uuid -> call().delete("/api/webhooks/" + uuid));
        }
    }

    /** What a replica does that dies before it sends. */
    private void claim(ConcurrentLinkedQueue<UUID> claimed) {
        try {
            queue.claim(2, List.of()).forEach(claim -> claimed.add(claim.delivery()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> subscribe(Receiver receiver) throws IOException {
        List<String> uuids = new ArrayList<>();
        for (int i = 0; i < WEBHOOKS; i++) {
            uuids.add(call().body("{\"url\": \"%s?webhook=%d\", \"events\": [\"key.*\"]}".formatted(receiver.url(), i))
                    .post("/api/webhooks")
                    .path("uuid"));
        }
        return uuids;
    }

    private RequestSpecification call() {
        return given().filter(new ContractFilter())
                .header("Authorization", "Bearer " + TestTokens.of(account))
                .contentType(ContentType.JSON);
    }
}
