package in.plugged.tools.transport;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads server-sent events (WHATWG HTML, section 9.2.6) from chunks as they come. */
final class EventStream {

    /** One event; its type is {@code message} where the server gives none. */
    record Event(String type, RawJson data) {}

    private static final String DEFAULT_TYPE = "message";

    private final int limit;
    private final Consumer<Event> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private String type = DEFAULT_TYPE;
    private boolean afterReturn;

    EventStream(int limit, Consumer<Event> events) {
        this.limit = limit;
        this.events = events;
    }

    /** False once an event is larger than the limit: nothing sensible can follow. */
    boolean feed(Buffer chunk) {
        byte[] bytes = chunk.getBytes();
        for (byte next : bytes) {
            if (next == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = next == '\r';
            if (next == '\n' || next == '\r') {
                endLine();
            } else {
                line.write(next);
            }
        }
        return line.size() + data.size() <= limit;
    }

    private void endLine() {
        byte[] whole = line.toByteArray();
        line.reset();
        if (whole.length == 0) {
            dispatch();
            return;
        }
        int colon = 0;
        while (colon < whole.length && whole[colon] != ':') {
            colon++;
        }
        int start = Math.min(whole.length, colon + 1);
        if (start < whole.length && whole[start] == ' ') {
            start++;
        }
        switch (new String(whole, 0, colon, StandardCharsets.UTF_8)) {
            case "data" -> {
                data.write(whole, start, whole.length - start);
                data.write('\n');
            }
            case "event" -> type = new String(whole, start, whole.length - start, StandardCharsets.UTF_8);
            default -> {
                // comments, ids and retry times are of no use to us
            }
        }
    }

    private void dispatch() {
        if (data.size() > 0) {
            events.accept(new Event(type, new RawJson(data.toByteArray())));
        }
        data.reset();
        type = DEFAULT_TYPE;
    }
}
