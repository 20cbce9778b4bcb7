package in.plugged.servers.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.servers.profile.Place;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code server}. */
@Entity
class Server extends PanacheEntityBase {

    @Id
    UUID uuid;

    @Column(updatable = false)
    UUID accountUuid;

    @Column
    UUID projectUuid;

    @Column
    UUID profileUuid;

    @Column
    String name;

    @Column
    @Nullable String description;

    @Column
    @Enumerated(EnumType.STRING)
    ServerType type;

    @Column
    @ColumnTransformer(write = "?::json")
    String config;

    @Column
    boolean enabled;

    @Column
    @Enumerated(EnumType.STRING)
    ServerStatus status;

    @Column
    @Nullable String statusReason;

    @Column
    Instant statusSince;

    @Embedded
    @Nullable InstalledFrom installedFrom;

    @Version
    long version;

    @Column(updatable = false)
    Instant createdAt;

    @Column
    Instant updatedAt;

    ServerConfig config() {
        return StoredConfig.read(type, config);
    }

    ServerDefinition definition() {
        return new ServerDefinition(name, description, config(), profileUuid, enabled);
    }

    /** Takes over a definition. Whoever is connected still runs the one before, so its status no longer counts. */
    void define(ServerDefinition definition, Place place, Instant now) {
        projectUuid = place.project();
        profileUuid = place.profile();
        name = definition.name();
        description = definition.description();
        type = definition.type();
        config = StoredConfig.write(definition.config());
        enabled = definition.enabled();
        status = ServerStatus.untried(enabled);
        statusReason = null;
        statusSince = now;
        updatedAt = now;
    }

    /** {@code {"name","type","version"}}, as {@code contract/asyncapi.yaml} says. */
    Event event(EventType eventType) {
        return Event.ofServer(
                eventType,
                accountUuid,
                projectUuid,
                uuid,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .put("type", type.name())
                        .put("version", version));
    }
}
