package in.plugged.registry.install;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.outbox.Outbox;
import in.plugged.registry.entry.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of installs, each step one transaction. */
@ApplicationScoped
class Installs {

    private static final Duration KEY_AGE = Duration.ofHours(24);

    private final EntityManager database;
    private final Catalogue catalogue;
    private final Outbox outbox;

    Installs(EntityManager database, Catalogue catalogue, Outbox outbox) {
        this.database = database;
        this.catalogue = catalogue;
        this.outbox = outbox;
    }

    /**
     * The install that this key began within the last day.
     *
     * @throws ApiException 422 IDEMPOTENCY_MISMATCH where another request began it
     */
    @Transactional
    Optional<Install> begun(UUID account, String idempotencyKey, InstallRequest request) {
        database.createQuery("update Install set idempotencyKey = null"
                        + " where accountUuid = :account and idempotencyKey = :key and startedAt < :since")
                .setParameter("account", account)
                .setParameter("key", idempotencyKey)
                .setParameter("since", Instant.now().minus(KEY_AGE))
                .executeUpdate();
        Optional<Install> begun = Install.of(account, idempotencyKey);
        begun.ifPresent(install -> {
            if (!install.asked.equals(request.summary())) {
                throw ApiException.of(
                        ErrorCode.IDEMPOTENCY_MISMATCH, "This Idempotency-Key was sent with another request before");
            }
        });
        return begun;
    }

    /**
     * Notes that an install begins.
     *
     * @param idempotencyKey the caller's, or null for an install that cannot be repeated
     * @throws ApiException 409 IDEMPOTENCY_IN_PROGRESS where another request with this key was a moment faster
     */
    @Transactional
    UUID begin(UUID account, @Nullable String idempotencyKey, InstallRequest request, Selection selection) {
        UUID uuid = Generators.timeBasedEpochGenerator().generate();
        int inserted = database.createNativeQuery("""
                        insert into install (uuid, account_uuid, idempotency_key, asked, server_name, version,
                            package_registry)
                        values (:uuid, :account, cast(:key as text), :asked, :server, :version, :registry)
                        on conflict (account_uuid, idempotency_key) do nothing
                        """)
                .setParameter("uuid", uuid)
                .setParameter("account", account)
                .setParameter("key", idempotencyKey)
                .setParameter("asked", request.summary())
                .setParameter("server", selection.server().name())
                .setParameter("version", selection.server().version())
                .setParameter("registry", selection.packageRegistry().wire())
                .executeUpdate();
        if (inserted == 0) {
            throw ApiException.of(
                    ErrorCode.IDEMPOTENCY_IN_PROGRESS, "A request with this Idempotency-Key is being served");
        }
        return uuid;
    }

    /** Closes the install, counts it and tells of it; once, however often it is repeated. */
    @Transactional
    void done(UUID uuid, UUID account, MadeServer server) {
        int closed = database.createQuery("update Install set serverUuid = :server, doneAt = :now"
                        + " where uuid = :uuid and doneAt is null")
                .setParameter("server", server.uuid())
                .setParameter("now", Instant.now())
                .setParameter("uuid", uuid)
                .executeUpdate();
        if (closed == 0) {
            return;
        }
        Install install = Install.findById(uuid);
        catalogue.countInstall(install.serverName);
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("name", server.name())
                .put("server_name", install.serverName)
                .put("version", install.version);
        outbox.publish(Event.ofServer(EventType.SERVER_INSTALLED, account, server.projectUuid(), server.uuid(), data));
    }

    /** Forgets an install that was refused, so that its key can be sent again with a better request. */
    @Transactional
    void refused(UUID uuid) {
        Install.delete("uuid = ?1 and doneAt is null", uuid);
    }
}
