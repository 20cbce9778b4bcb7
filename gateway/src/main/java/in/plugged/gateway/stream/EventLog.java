package in.plugged.gateway.stream;

import in.plugged.contract.error.ApiException;
import in.plugged.contract.event.EventType;
import in.plugged.gateway.key.KeyEvents;
import in.plugged.outbox.KafkaClients;
import in.plugged.outbox.OutboxConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The suite's events as this replica sees them: one reader of all topics, from the time of its start, and the streams
 * that listen. A stream that resumes reads what it missed by itself up to where this reader stands, and then joins.
 */
@ApplicationScoped
class EventLog {

    private static final Logger LOG = Logger.getLogger(EventLog.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaClients kafka;
    private final OutboxConfig config;
    private final KeyEvents keyEvents;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Set<EventStream> streams = new LinkedHashSet<>();
    private @Nullable Position position;
    private @Nullable Thread thread;

    EventLog(KafkaClients kafka, OutboxConfig config, KeyEvents keyEvents) {
        this.kafka = kafka;
        this.config = config;
        this.keyEvents = keyEvents;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("event-log").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        leaveAll().forEach(EventStream::end);
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    /**
     * From here on the stream is offered every event.
     *
     * @return where the log stands: the stream is offered what comes after
     * @throws ApiException 503 while Kafka cannot be read
     */
    synchronized Position join(EventStream stream) {
        if (position == null) {
            throw ApiException.unavailable("event log", RETRY, null);
        }
        streams.add(stream);
        return position;
    }

    synchronized void leave(EventStream stream) {
        streams.remove(stream);
    }

    /** Reads from one position up to another, into one stream. Blocks. */
    void replay(Position from, Position to, EventStream stream) {
        try (LogReader reader = new LogReader(kafka, config)) {
            reader.seek(from);
            while (!reader.hasReached(to)) {
                reader.read(event -> {
                    if (event.offset() < to.next(event.partition())) {
                        stream.replay(event);
                    }
                });
            }
        }
    }

    int partitionCount() {
        Position current = currentPosition();
        if (current == null) {
            throw ApiException.unavailable("event log", RETRY, null);
        }
        return current.partitions();
    }

    private synchronized @Nullable Position currentPosition() {
        return position;
    }

    private synchronized List<EventStream> leaveAll() {
        List<EventStream> all = List.copyOf(streams);
        streams.clear();
        return all;
    }

    private void run() {
        while (!stopped(Duration.ZERO)) {
            try {
                LogReader.createTopics(kafka, config);
                read();
            } catch (KafkaException | ExecutionException e) {
                LOG.warnf("Streams wait for Kafka: %s", e.getMessage());
                stopped(RETRY);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("Streams wait", e);
                stopped(RETRY);
            }
        }
    }

    private void read() {
        try (LogReader reader = new LogReader(kafka, config)) {
            Position last = currentPosition();
            Position begin = last == null ? reader.end() : last;
            reader.seek(begin);
            synchronized (this) {
                position = begin;
            }
            while (!stopped(Duration.ZERO)) {
                reader.read(this::offer);
            }
        }
    }

    private synchronized void offer(LoggedEvent event) {
        Position next = Objects.requireNonNull(position).after(event.partition(), event.offset());
        position = next;
        if (event.event().type() == EventType.KEY_REVOKED) {
            keyEvents.revoked(event.event());
        }
        streams.forEach(stream -> stream.offer(event, next));
    }

    private boolean stopped(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
