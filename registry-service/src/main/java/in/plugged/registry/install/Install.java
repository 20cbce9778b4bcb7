package in.plugged.registry.install;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An install that was begun, and perhaps done. */
@Entity
class Install extends PanacheEntityBase {

    /** Also the idempotency key of the call to servers-service. */
    @Id
    UUID uuid;

    @Column
    UUID accountUuid;

    /** The caller's, as long as it counts. */
    @Column
    @Nullable String idempotencyKey;

    @Column
    String asked;

    @Column
    String serverName;

    @Column
    String version;

    @Column
    String packageRegistry;

    @Column
    @Nullable UUID serverUuid;

    @Column
    Instant startedAt;

    @Column
    @Nullable Instant doneAt;

    static Optional<Install> of(UUID account, String idempotencyKey) {
        return find("accountUuid = ?1 and idempotencyKey = ?2", account, idempotencyKey)
                .firstResultOptional();
    }
}
