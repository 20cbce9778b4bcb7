package in.plugged.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import in.plugged.contract.event.Event;
import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves committed events from the table to Kafka, in order. Of several replicas one leads, by a session-level advisory
 * lock that PostgreSQL frees when the leader's connection goes. A batch is read, sent, awaited and deleted in one
 * transaction: what Kafka does not have stays.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 1_000;
    private static final long LEADER_LOCK = 0x706C7567_6F757462L; // "plug" "outb"

    private final AgroalDataSource database;
    private final OutboxConfig config;
    private final KafkaClients kafka;
    private final WakeUp work = new WakeUp();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    Relay(AgroalDataSource database, OutboxConfig config, KafkaClients kafka) {
        this.database = database;
        this.config = config;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    /** Says that there is something to send. */
    void wake() {
        work.call();
    }

    private void run() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                if (leads(connection)) {
                    relay(connection);
                }
            } catch (SQLException | KafkaException | ExecutionException e) {
                LOG.warnf("The outbox waits: %s", e.getMessage());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The outbox waits: a row cannot be sent", e);
            }
            pause();
        }
    }

    /** Sends until something breaks or the service stops, as the leader. */
    private void relay(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        connection.setAutoCommit(false);
        kafka.createTopic(config.topic(config.publisher()));
        try (KafkaProducer<String, CloudEvent> producer = kafka.producer()) {
            while (running) {
                int sent = sendBatch(connection, producer);
                if (sent < BATCH) {
                    pause();
                }
            }
        } finally {
            release(connection);
        }
    }

    private int sendBatch(Connection connection, KafkaProducer<String, CloudEvent> producer)
            throws SQLException, ExecutionException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        List<Future<RecordMetadata>> replies = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, event from outbox order by id limit %d for update skip locked".formatted(BATCH));
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
                replies.add(producer.send(record(rows.getString(2))));
            }
        }
        if (!ids.isEmpty()) {
            producer.flush();
            for (Future<RecordMetadata> reply : replies) {
                reply.get();
            }
            delete(connection, ids);
        }
        connection.commit();
        return ids.size();
    }

    private ProducerRecord<String, CloudEvent> record(String json) {
        try {
            Event event = Outbox.JSON.readValue(json, Event.class);
            return new ProducerRecord<>(
                    config.topic(config.publisher()),
                    event.key().toString(),
                    EventCodec.encode(event, config.publisher()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the outbox is not an event", e);
        }
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static boolean leads(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LEADER_LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The connection goes back to the pool and lives on: the lock must not. */
    private static void release(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LEADER_LOCK);
            unlock.execute();
        }
    }

    private void pause() {
        if (!work.await(config.poll())) {
            running = false;
        }
    }
}
