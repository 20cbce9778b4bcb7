package in.plugged.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import in.plugged.contract.network.AllowedAddresses;
import in.plugged.contract.network.Cidr;
import in.plugged.webhooks.address.AddressGuard;
import in.plugged.webhooks.address.NameLookup;
import in.plugged.webhooks.delivery.Receiver.Received;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SenderTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final AllowedAddresses LOOPBACK =
            new AllowedAddresses(() -> Optional.of(List.of(Cidr.of("127.0.0.1/32"))));
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final Sender sender = sender("5s", name -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});

    @AfterAll
    static void closeVertx() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void sendsABodyWithTheHeadersOfStandardWebhooks() throws IOException {
        try (Receiver receiver = Receiver.answering(200)) {
            Claim claim = claim(receiver.url() + "?team=7");

            assertThat(sender.send(claim, SECRET)).isEqualTo(new Outcome.Answered(200, "answer 200", Optional.empty()));

            Received received = receiver.received().getFirst();
            assertThat(received.method()).isEqualTo("POST");
            assertThat(received.target()).isEqualTo("/hook?team=7");
            assertThat(received.body()).isEqualTo(claim.body());
            assertThat(received.header("Content-Type")).isEqualTo("application/json");
            assertThat(received.header("User-Agent")).isEqualTo("Pluggedin-Webhooks/1");
            assertThat(received.header("webhook-id")).isEqualTo(claim.eventId().toString());
            assertThat(received.header("webhook-signature")).startsWith("v1,");
        }
    }

    @Test
    void connectsToTheCheckedAddressAndKeepsTheName() throws IOException {
        try (Receiver receiver = Receiver.answering(204)) {
            Outcome outcome =
                    sender.send(claim("http://hooks.no-such-name.invalid:%d/".formatted(receiver.port())), SECRET);

            assertThat(outcome).isEqualTo(new Outcome.Answered(204, "", Optional.empty()));
            assertThat(receiver.received().getFirst().header("Host"))
                    .isEqualTo("hooks.no-such-name.invalid:" + receiver.port());
        }
    }

    @Test
    void aNameThatTurnsToAForbiddenAddressIsNotFollowedThere() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        Sender rebound = sender("5s", name ->
                new InetAddress[] {InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")});
        try (Receiver receiver = Receiver.answering(200)) {
            Claim claim = claim("http://rebinding.example:%d/".formatted(receiver.port()));

            assertThat(rebound.send(claim, SECRET)).isInstanceOf(Outcome.Answered.class);
            assertThat(rebound.send(claim, SECRET)).isInstanceOf(Outcome.Unanswered.class);

            assertThat(lookups).hasValue(2);
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void anAddressThatCannotBeReachedGivesWayToTheNext() throws IOException {
        Sender sender = new Sender(
                new AddressGuard(new AllowedAddresses(() -> Optional.of(List.of(Cidr.of("127.0.0.0/8")))), name ->
                        new InetAddress[] {InetAddress.ofLiteral("127.0.0.9"), InetAddress.ofLiteral("127.0.0.1")}),
                Configured.with(),
                VERTX);
        try (Receiver receiver = Receiver.answering(200)) {
            assertThat(sender.send(claim("http://two.example:%d/".formatted(receiver.port())), SECRET))
                    .isInstanceOf(Outcome.Answered.class);
        }
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        try (Receiver elsewhere = Receiver.answering(200);
                Receiver receiver = Receiver.answering(exchange -> {
                    exchange.getResponseHeaders().add("Location", elsewhere.url());
                    Receiver.reply(exchange, 307, "");
                })) {
            assertThat(sender.send(claim(receiver.url()), SECRET))
                    .isEqualTo(new Outcome.Answered(307, "", Optional.empty()));
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void ofALongReplyTheFirstFourKibibytesAreKept() throws IOException {
        try (Receiver receiver = Receiver.answering(exchange -> Receiver.reply(exchange, 200, "x".repeat(1 << 20)))) {
            assertThat(sender.send(claim(receiver.url()), SECRET))
                    .isEqualTo(new Outcome.Answered(200, "x".repeat(4096), Optional.empty()));
        }
    }

    @Test
    void aReplyWithoutAnEndCountsByItsStatus() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Receiver receiver = Receiver.answering(exchange -> drip(exchange, over))) {
            assertThat(sender("500ms", name -> new InetAddress[0]).send(claim(receiver.url()), SECRET))
                    .isEqualTo(new Outcome.Answered(200, "started", Optional.empty()));
        } finally {
            over.countDown();
        }
    }

    @Test
    void retryAfterIsReadFromTheReply() throws IOException {
        try (Receiver receiver = Receiver.answering(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            Receiver.reply(exchange, 503, "");
        })) {
            assertThat(sender.send(claim(receiver.url()), SECRET))
                    .isEqualTo(new Outcome.Answered(503, "", Optional.of(Duration.ofMinutes(2))));
        }
    }

    @Test
    void whoDoesNotAnswerIsGivenUpInTime() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (Receiver receiver = Receiver.answering(exchange -> awaitEnd(over))) {
            assertThat(sender("300ms", name -> new InetAddress[0]).send(claim(receiver.url()), SECRET))
                    .isEqualTo(new Outcome.Unanswered("No answer within 300 ms"));
        } finally {
            over.countDown();
        }
    }

    @Test
    void whoHangsUpIsSaidTo() throws IOException {
        try (Receiver receiver = Receiver.answering(HttpExchange::close)) {
            assertThat(sender.send(claim(receiver.url()), SECRET))
                    .isEqualTo(new Outcome.Unanswered("The connection was closed before there was an answer"));
        }
    }

    @Test
    void whoDoesNotListenIsSaidToRefuse() throws IOException {
        String url;
        try (Receiver receiver = Receiver.answering(200)) {
            url = receiver.url();
        }
        assertThat(sender.send(claim(url), SECRET)).isEqualTo(new Outcome.Unanswered("The connection was refused"));
    }

    @Test
    void aForbiddenAddressIsNotConnectedTo() {
        assertThat(sender.send(claim("http://169.254.169.254/latest/meta-data"), SECRET))
                .isEqualTo(new Outcome.Unanswered("The URL must not point to a private or reserved address"));
    }

    private static Sender sender(String timeout, NameLookup names) {
        return new Sender(new AddressGuard(LOOPBACK, names), Configured.with("timeout", timeout), VERTX);
    }

    private static Claim claim(String url) {
        return new Claim(
                UUID.randomUUID(),
                1,
                0,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "{\"data\":{\"name\":\"Zürich\"}}",
                url,
                "");
    }

    private static void drip(HttpExchange exchange, CountDownLatch over) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("started".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        awaitEnd(over);
    }

    private static void awaitEnd(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
