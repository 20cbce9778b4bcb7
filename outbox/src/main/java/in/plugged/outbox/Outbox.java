package in.plugged.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.plugged.contract.event.Event;
import in.plugged.contract.json.WireFormat;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Publishes events together with the change they tell of: both are committed, or neither. */
@ApplicationScoped
public class Outbox {

    static final ObjectMapper JSON = WireFormat.mapper();

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Relay relay;

    Outbox(AgroalDataSource database, TransactionSynchronizationRegistry transaction, Relay relay) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
    }

    public void publish(Event event) {
        publish(List.of(event));
    }

    /**
     * Publishes when the current transaction commits, in the order given.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void publish(List<Event> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Events are published inside the transaction of the change they tell of");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into outbox (event) values (?)")) {
            for (Event event : events) {
                insert.setString(1, JSON.writeValueAsString(event));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The event could not be written to the outbox", e);
        }
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private final class WakeRelay implements Synchronization {

        @Override
        public void beforeCompletion() {
            // only the outcome matters
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
