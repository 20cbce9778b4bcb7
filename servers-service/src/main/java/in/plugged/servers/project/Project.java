package in.plugged.servers.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code project}. */
@Entity
class Project extends PanacheEntityBase {

    @Id
    UUID uuid;

    @Column(updatable = false)
    UUID accountUuid;

    @Column
    String name;

    @Column(updatable = false)
    Instant createdAt;
}
