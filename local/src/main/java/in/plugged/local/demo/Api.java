package in.plugged.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The public API as one key's owner sees it. Tells what it sends and what comes back. */
public final class Api implements AutoCloseable {

    /** A first call of a server installs its package. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final int TOLD_CHARACTERS = 160;

    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gatewayUrl;
    private final Optional<String> key;
    private final Consumer<String> tell;

    /**
     * A client.
     *
     * @param gatewayUrl without a slash at its end
     * @param key the API key, or nothing to call without
     * @param tell hears each call and its answer, a line each
     */
    public Api(String gatewayUrl, Optional<String> key, Consumer<String> tell) {
        this.gatewayUrl = gatewayUrl;
        this.key = key;
        this.tell = tell;
    }

    public Reply get(String path) {
        return call("GET", path, Optional.empty());
    }

    public Reply delete(String path) {
        return call("DELETE", path, Optional.empty());
    }

    /** Sends JSON, as text that is sent as it is. */
    public Reply post(String path, String json) {
        return call("POST", path, Optional.of(json));
    }

    /** The lines of an answer that does not end. */
    HttpResponse<Stream<String>> open(String path) {
        tell.accept("GET " + path);
        HttpResponse<Stream<String>> response =
                send(request(path).header("Accept", "text/event-stream").build(), BodyHandlers.ofLines());
        tell.accept("  " + response.statusCode());
        return response;
    }

    private Reply call(String method, String path, Optional<String> json) {
        tell.accept(method + " " + path + json.map(body -> " " + shorten(body)).orElse(""));
        HttpRequest.Builder request = request(path).timeout(LIMIT);
        json.ifPresent(body -> request.header("Content-Type", "application/json"));
        request.method(method, json.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        long began = System.nanoTime();
        HttpResponse<String> response = send(request.build(), BodyHandlers.ofString());
        tell.accept("  %d in %d ms %s"
                .formatted(response.statusCode(), (System.nanoTime() - began) / 1_000_000, shorten(response.body())));
        return new Reply(response.statusCode(), response.headers(), parse(response.body()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gatewayUrl + path));
        key.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException("No answer: %s %s".formatted(request.method(), request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String shorten(String text) {
        return text.length() <= TOLD_CHARACTERS ? text : text.substring(0, TOLD_CHARACTERS) + "…";
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
