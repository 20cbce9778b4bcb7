package in.plugged.gateway.stream;

import in.plugged.contract.event.Event;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One client's stream (WHATWG HTML, section 9.2). Its response is written on the client's event loop only. */
final class EventStream {

    private static final Logger LOG = Logger.getLogger(EventStream.class);
    private static final long MOST_UNREAD_BYTES = 1024 * 1024;
    private static final int MOST_WAITING_EVENTS = 10_000;

    private final HttpServerResponse response;
    private final Context eventLoop;
    private final EventFilter filter;
    private final boolean namesOthers;
    private final AtomicLong unread = new AtomicLong();

    /** What came while the past was replayed; null once the stream is live. */
    private @Nullable List<Waiting> waiting = new ArrayList<>();

    private @Nullable Position replayed;

    /**
     * @param namesOthers whether events that are not {@code server.*} carry their type as the message's name
     */
    EventStream(HttpServerResponse response, Context eventLoop, EventFilter filter, boolean namesOthers) {
        this.response = response;
        this.eventLoop = eventLoop;
        this.filter = filter;
        this.namesOthers = namesOthers;
    }

    /** The first line a client gets: from where to resume, even if nothing ever happens. */
    void begin(Position position) {
        replayed = position;
        write("retry: 2000\nid: " + position.text() + "\n\n");
    }

    /** An event of the past, in order. */
    void replay(LoggedEvent event) {
        Position next = Objects.requireNonNull(replayed).after(event.partition(), event.offset());
        replayed = next;
        send(event, next);
    }

    /** The past is over: what came meanwhile goes out, and then events as they come. */
    synchronized void goLive() {
        List<Waiting> late = waiting == null ? List.of() : waiting;
        waiting = null;
        late.forEach(entry -> send(entry.event(), entry.position()));
    }

    synchronized void offer(LoggedEvent event, Position position) {
        if (waiting == null) {
            send(event, position);
        } else if (waiting.size() < MOST_WAITING_EVENTS) {
            waiting.add(new Waiting(event, position));
        } else {
            cut("too much happened while it caught up");
        }
    }

    /** A comment, so that proxies and clients see that the stream lives. */
    void heartbeat() {
        write(": still here\n\n");
    }

    void end() {
        eventLoop.runOnContext(go -> {
            if (!response.ended()) {
                response.end();
            }
        });
    }

    private void send(LoggedEvent logged, Position position) {
        Event event = logged.event();
        if (!filter.accepts(event)) {
            return;
        }
        String type = event.type().wire();
        String name = namesOthers && !type.startsWith("server.") ? "event: " + type + "\n" : "";
        write("id: " + position.text() + "\n" + name + "data: " + logged.json() + "\n\n");
    }

    private void write(String message) {
        Buffer bytes = Buffer.buffer(message);
        if (unread.addAndGet(bytes.length()) > MOST_UNREAD_BYTES) {
            cut("it reads too slowly");
            return;
        }
        eventLoop.runOnContext(go -> {
            if (!response.ended() && !response.closed()) {
                response.write(bytes).onComplete(written -> unread.addAndGet(-bytes.length()));
            }
        });
    }

    /** Memory is bounded: the client comes back with its last id and misses nothing. */
    private void cut(String reason) {
        LOG.infof("A stream is cut off: %s account=%s", reason, filter.caller().account());
        eventLoop.runOnContext(go -> response.reset());
    }

    private record Waiting(LoggedEvent event, Position position) {}
}
