package in.plugged.outbox;

import in.plugged.contract.event.Event;
import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Feeds the service's {@link EventHandler}, each event once, in order per key, across crashes and restarts. */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration PRUNING = Duration.ofHours(1);

    private final Instance<EventHandler> handlers;
    private final AgroalDataSource database;
    private final OutboxConfig config;
    private final KafkaClients kafka;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<String, CloudEvent> consumer;
    private @Nullable Thread thread;

    EventConsumer(Instance<EventHandler> handlers, AgroalDataSource database, OutboxConfig config, KafkaClients kafka) {
        this.handlers = handlers;
        this.database = database;
        this.config = config;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent started) {
        if (handlers.isResolvable()) {
            EventHandler handler = handlers.get();
            thread = Thread.ofPlatform().name("event-consumer").daemon().start(() -> run(handler));
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        KafkaConsumer<String, CloudEvent> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run(EventHandler handler) {
        while (!stopped(Duration.ZERO)) {
            try (KafkaConsumer<String, CloudEvent> opened = kafka.consumer(Optional.of(group()))) {
                consumer = opened;
                consume(opened, handler);
            } catch (WakeupException e) {
                return;
            } catch (KafkaException | ExecutionException e) {
                LOG.warnf("Events wait: %s", e.getMessage());
                stopped(RETRY);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("Events wait", e);
                stopped(RETRY);
            }
        }
    }

    private void consume(KafkaConsumer<String, CloudEvent> opened, EventHandler handler)
            throws ExecutionException, InterruptedException {
        List<String> topics = handler.publishers().stream().map(config::topic).toList();
        for (String topic : topics) {
            kafka.createTopic(topic);
        }
        opened.subscribe(topics);
        Instant nextPruning = Instant.now();
        while (!stopped(Duration.ZERO)) {
            if (Instant.now().isAfter(nextPruning)) {
                prune();
                nextPruning = Instant.now().plus(PRUNING);
            }
            ConsumerRecords<String, CloudEvent> polled = opened.poll(POLL);
            boolean allDone = true;
            for (TopicPartition partition : polled.partitions()) {
                allDone &= consumePartition(opened, polled.records(partition), handler);
            }
            if (!allDone) {
                stopped(RETRY);
            }
        }
    }

    private boolean consumePartition(
            KafkaConsumer<String, CloudEvent> opened,
            List<ConsumerRecord<String, CloudEvent>> records,
            EventHandler handler) {
        for (ConsumerRecord<String, CloudEvent> record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (!takeEffect(record, handler)) {
                // Read it again: nothing after it in its partition may overtake it.
                opened.seek(partition, record.offset());
                return false;
            }
            opened.commitAsync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)), null);
        }
        return true;
    }

    /** Whether this event is done with; false to have it again. */
    private boolean takeEffect(ConsumerRecord<String, CloudEvent> record, EventHandler handler) {
        Event event;
        try {
            event = EventCodec.decode(record.value());
        } catch (IllegalArgumentException e) {
            LOG.warnf(
                    "A record is no event and is passed over: %s-%d@%d",
                    record.topic(), record.partition(), record.offset());
            return true;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (firstTime(event)) {
                    handler.handle(event);
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    e, "An event waits: id=%s type=%s", event.id(), event.type().wire());
            return false;
        }
    }

    private boolean firstTime(Event event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into inbox (event_id) values (?) on conflict do nothing")) {
            insert.setObject(1, event.id());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox could not be written", e);
        }
    }

    /** Forgets ids of events that Kafka, which keeps a week, no longer has. */
    private void prune() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from inbox where received_at < now() - interval '8 days'")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("The inbox is not pruned: %s", e.getMessage());
        }
    }

    private String group() {
        return config.topicPrefix() + config.publisher();
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
