package in.plugged.gateway.stream;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a stream as EventSource does (WHATWG HTML, section 9.2.6). */
final class StreamClient implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> response;
    private volatile String lastId = "";

    private StreamClient(HttpRequest request) throws IOException, InterruptedException {
        response = client.send(request, BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::read);
    }

    /** Opens a stream and waits until it has told where it stands. */
    static StreamClient open(String pathAndQuery, String key, @Nullable String lastId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + pathAndQuery))
                .header("Authorization", "Bearer " + key)
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        StreamClient opened = new StreamClient(request.build());
        if (opened.response.statusCode() == 200) {
            org.awaitility.Awaitility.await().until(() -> !opened.lastId.isEmpty());
        }
        return opened;
    }

    int status() {
        return response.statusCode();
    }

    String lastId() {
        return lastId;
    }

    /** The next message, waiting up to 20 s. */
    Message next() throws InterruptedException {
        Message message = messages.poll(20, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("No message came");
        }
        return message;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "message";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        messages.add(new Message(name, lastId, data.toString()));
                    }
                    name = "message";
                    data.setLength(0);
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                }
            }
        } catch (IOException e) {
            // closed, by either side
        }
    }

    record Message(String name, String id, String data) {}
}
