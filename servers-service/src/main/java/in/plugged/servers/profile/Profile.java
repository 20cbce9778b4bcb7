package in.plugged.servers.profile;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code profile}. */
@Entity
class Profile extends PanacheEntityBase {

    @Id
    UUID uuid;

    @Column(updatable = false)
    UUID accountUuid;

    @Column(updatable = false)
    UUID projectUuid;

    @Column
    String name;

    @Column(updatable = false)
    Instant createdAt;
}
