package in.plugged.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Server-sent events (WHATWG HTML, 9.2), as far as this API uses them: each {@code data} line is one event. */
final class EventStream implements AutoCloseable {

    private static final String DATA = "data:";

    private final Heard<JsonNode> heard = new Heard<>();
    private final Stream<String> lines;

    private EventStream(Stream<String> lines) {
        this.lines = lines;
    }

    /** Opens the stream; from here on no event is missed. */
    static EventStream open(Api api, String path) {
        HttpResponse<Stream<String>> response = api.open(path);
        if (response.statusCode() != 200) {
            throw new DemoFailed("GET %s should stream, but answered %d".formatted(path, response.statusCode()));
        }
        EventStream stream = new EventStream(response.body());
        Thread.ofVirtual().name("event-stream").start(stream::listen);
        return stream;
    }

    Optional<JsonNode> await(Predicate<JsonNode> fits, Duration limit) throws InterruptedException {
        return heard.await(fits, limit);
    }

    private void listen() {
        try {
            lines.filter(line -> line.startsWith(DATA)).forEach(line -> heard.add(parse(line)));
        } catch (UncheckedIOException e) {
            // Closed, by us or by the gateway; whoever waits for an event says that it did not come.
        }
    }

    private static JsonNode parse(String line) {
        try {
            return Api.JSON.readTree(line.substring(DATA.length()));
        } catch (JsonProcessingException e) {
            throw new DemoFailed("The stream sent what is not JSON: " + line);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
