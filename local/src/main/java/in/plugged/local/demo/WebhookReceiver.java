package in.plugged.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import in.plugged.local.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** What a user of webhooks would write: takes a delivery, answers 204, believes only what is signed. */
final class WebhookReceiver implements AutoCloseable {

    private final Heard<Delivery> heard = new Heard<>();
    private final HttpServer server;

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    /** As it came. */
    private record Delivery(HttpHeaders headers, String body) {}

    static WebhookReceiver start() {
        try {
            HttpServer server = HttpServer.create(Ports.address(0), 0);
            WebhookReceiver receiver = new WebhookReceiver(server);
            server.createContext("/", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://%s:%d/webhook".formatted(Ports.HOST, server.getAddress().getPort());
    }

    /** The first event that fits and whose signature is right. */
    Optional<JsonNode> await(String secret, Predicate<JsonNode> fits, Duration limit) throws InterruptedException {
        return heard.await(delivery -> signed(secret, delivery) && fits.test(json(delivery)), limit)
                .map(WebhookReceiver::json);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Delivery(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static boolean signed(String secret, Delivery delivery) {
        try {
            new Webhook(secret).verify(delivery.body(), delivery.headers());
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            return false;
        }
    }

    private static JsonNode json(Delivery delivery) {
        try {
            return Api.JSON.readTree(delivery.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
