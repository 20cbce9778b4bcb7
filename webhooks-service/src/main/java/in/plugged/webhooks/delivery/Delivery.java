package in.plugged.webhooks.delivery;

import in.plugged.contract.event.EventType;
import in.plugged.contract.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code delivery}: one event on its way to one webhook. {@link DeliveryQueue} adds and claims them. */
@Entity
class Delivery extends PanacheEntityBase {

    @Id
    UUID uuid;

    @Column
    UUID webhookUuid;

    @Column
    UUID eventId;

    @Column
    @Convert(converter = EventTypeColumn.class)
    EventType eventType;

    @Column
    String body;

    @Column
    @Convert(converter = DeliveryStatusColumn.class)
    DeliveryStatus status;

    /** Those that came to an end. */
    @Column
    int attempts;

    /** See {@link Claim#number}. */
    @Column
    int claims;

    @Column
    @Nullable Instant nextAttemptAt;

    @Column
    Instant createdAt;

    Delivery() {
        // for Hibernate
    }

    /** The row of a claim, unless another replica has claimed it since, or the webhook is deleted. */
    static Optional<Delivery> locked(Claim claim) {
        return Delivery.<Delivery>findByIdOptional(claim.delivery(), LockModeType.PESSIMISTIC_WRITE)
                .filter(delivery -> delivery.claims == claim.number());
    }

    /** The deliveries of a webhook, newest first. */
    static Page<Delivery> page(
            UUID webhook, @Nullable DeliveryStatus status, @Nullable EventType type, UUID before, int limit) {
        StringBuilder query = new StringBuilder("webhookUuid = :webhook and uuid < :before");
        Map<String, Object> parameters = new HashMap<>(Map.of("webhook", webhook, "before", before));
        if (status != null) {
            query.append(" and status = :status");
            parameters.put("status", status);
        }
        if (type != null) {
            query.append(" and eventType = :type");
            parameters.put("type", type);
        }
        List<Delivery> rows = Delivery.<Delivery>find(query + " order by uuid desc", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, delivery -> delivery.uuid.toString());
    }

    /** Notes what an attempt led to. */
    void settle(Verdict verdict) {
        attempts++;
        nextAttemptAt = null;
        switch (verdict) {
            case Verdict.Delivered delivered -> status = DeliveryStatus.SUCCEEDED;
            case Verdict.GivenUp givenUp -> status = DeliveryStatus.FAILED;
            case Verdict.Gone gone -> status = DeliveryStatus.FAILED;
            case Verdict.Again(Duration in) -> nextAttemptAt = Instant.now().plus(in);
        }
    }
}
