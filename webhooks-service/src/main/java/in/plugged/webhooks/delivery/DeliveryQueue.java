package in.plugged.webhooks.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import in.plugged.contract.event.Event;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table {@code delivery} as a queue that several replicas work off together. */
@ApplicationScoped
class DeliveryQueue {

    /** Fired in a transaction that made something due. */
    record Filled() {}

    /** One generator for all: ids of the same millisecond are in order, too. */
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private static final String ADD = """
            insert into delivery
                (uuid, webhook_uuid, event_id, event_type, body, status, attempts, claims, next_attempt_at, created_at)
            values (?, ?, ?, ?, ?, 'pending', 0, 0, now(), now())
            on conflict (webhook_uuid, event_id) do nothing
            """;

    /**
     * The oldest due deliveries of each enabled webhook, as many of each as may be in flight, oldest first. The
     * recursion hops from webhook to webhook over the index, so that a webhook with a long queue costs no more than one
     * with a short one. A row that another replica claims at the same moment is passed over.
     */
    private static final String CLAIM = """
            with recursive waiting (webhook_uuid) as (
                (select webhook_uuid from delivery where status = 'pending' order by webhook_uuid limit 1)
                union all
                select (select next.webhook_uuid from delivery next
                        where next.status = 'pending' and next.webhook_uuid > waiting.webhook_uuid
                        order by next.webhook_uuid limit 1)
                from waiting where waiting.webhook_uuid is not null
            ), due as materialized (
                select oldest.uuid, webhook.url, webhook.secret
                from waiting
                join webhook on webhook.uuid = waiting.webhook_uuid and webhook.enabled
                cross join lateral (
                    select uuid, next_attempt_at from delivery
                    where status = 'pending' and webhook_uuid = webhook.uuid and next_attempt_at <= now()
                    order by next_attempt_at
                    limit greatest(0, ? - cardinality(array_positions(?::uuid[], webhook.uuid)))
                    for update skip locked) oldest
                order by oldest.next_attempt_at
                limit ?
            )
            update delivery
            set claims = claims + 1, next_attempt_at = now() + ? * interval '1 millisecond'
            from due
            where delivery.uuid = due.uuid
            returning delivery.uuid, claims, attempts, webhook_uuid, event_id, body, due.url, due.secret
            """;

    private final AgroalDataSource database;
    private final DeliveryConfig config;
    private final ObjectMapper json;
    private final jakarta.enterprise.event.Event<Filled> filled;

    DeliveryQueue(
            AgroalDataSource database,
            DeliveryConfig config,
            ObjectMapper json,
            jakarta.enterprise.event.Event<Filled> filled) {
        this.database = database;
        this.config = config;
        this.json = json;
        this.filled = filled;
    }

    /** Puts an event on its way to webhooks when the current transaction commits; to each of them once, ever. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Event event, Collection<UUID> receivers) {
        if (receivers.isEmpty()) {
            return;
        }
        String body = body(event);
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (UUID webhook : receivers) {
                add.setObject(1, IDS.generate());
                add.setObject(2, webhook);
                add.setObject(3, event.id());
                add.setString(4, event.type().wire());
                add.setString(5, body);
                add.addBatch();
            }
            add.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Event %s could not be queued".formatted(event.id()), e);
        }
        filled.fire(new Filled());
    }

    /**
     * Leases what is due.
     *
     * @param limit how many at most
     * @param inFlight the webhook of each attempt that this replica is at now
     */
    List<Claim> claim(int limit, Collection<UUID> inFlight) throws SQLException {
        List<Claim> claims = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setInt(1, config.concurrencyPerWebhook());
            claim.setArray(2, connection.createArrayOf("uuid", inFlight.toArray()));
            claim.setInt(3, limit);
            claim.setLong(4, config.lease().toMillis());
            try (ResultSet rows = claim.executeQuery()) {
                while (rows.next()) {
                    claims.add(claim(rows));
                }
            }
        }
        return claims;
    }

    private String body(Event event) {
        try {
            return json.writeValueAsString(event.toPublic());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The data of event %s is not JSON".formatted(event.id()), e);
        }
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
