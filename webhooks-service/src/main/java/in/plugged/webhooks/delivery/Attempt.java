package in.plugged.webhooks.delivery;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code attempt}: one try of a delivery, as its owner is shown it. */
@Entity
class Attempt extends PanacheEntityBase {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    @Id
    UUID uuid;

    @Column
    UUID deliveryUuid;

    @Column
    Instant attemptedAt;

    @Column
    long latencyMs;

    @Column
    @Nullable Integer statusCode;

    @Column
    @Nullable String responseBody;

    @Column
    @Nullable String error;

    Attempt() {
        // for Hibernate
    }

    Attempt(UUID delivery, Instant at, Duration took, Outcome outcome) {
        this.uuid = IDS.generate();
        this.deliveryUuid = delivery;
        this.attemptedAt = at;
        this.latencyMs = took.toMillis();
        switch (outcome) {
            case Outcome.Answered answer -> {
                statusCode = answer.status();
                responseBody = answer.body();
            }
            case Outcome.Unanswered unanswered -> error = unanswered.reason();
        }
    }

    /** The attempts of some deliveries, each delivery's in the order they were made. */
    static Map<UUID, List<Attempt>> of(Collection<UUID> deliveries) {
        return Attempt.<Attempt>list("deliveryUuid in ?1 order by uuid", deliveries).stream()
                .collect(Collectors.groupingBy(attempt -> attempt.deliveryUuid));
    }
}
