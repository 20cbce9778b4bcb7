package in.plugged.servers.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.caller.Caller;
import in.plugged.contract.error.ApiException;
import in.plugged.servers.field.Fields;
import in.plugged.servers.row.RowId;
import in.plugged.servers.row.RowTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Installs from the registry: each creates one server, however often it is tried. */
@ApplicationScoped
class Installs {

    private final Servers servers;
    private final Definitions definitions;
    private final EntityManager database;

    Installs(Servers servers, Definitions definitions, EntityManager database) {
        this.servers = servers;
        this.definitions = definitions;
        this.database = database;
    }

    /**
     * Creates the server of an install, or finds the one that this install created before.
     *
     * @param idempotencyKey names the install within the account
     * @throws ApiException as {@link Servers#create}
     */
    @Transactional
    ServerView install(Caller caller, String idempotencyKey, ObjectNode body) {
        UUID uuid = RowId.next();
        if (!begin(caller.account(), idempotencyKey, uuid)) {
            return servers.get(
                    caller, serverOf(caller.account(), idempotencyKey).toString());
        }
        Fields fields = Fields.of(body);
        Optional<ServerDefinition> definition = definitions.read(fields, uuid, Map.of());
        Optional<InstalledFrom> from = fields.requiredObject("installed_from").flatMap(InstalledFrom::read);
        fields.refuseOthers();
        fields.throwIfBroken();
        return servers.create(caller, uuid, definition.orElseThrow(), from.orElseThrow());
    }

    /** Whether this is the first try. Waits for a transaction that is at the same install. */
    private boolean begin(UUID account, String idempotencyKey, UUID server) {
        return database.createNativeQuery("""
                        insert into install (account_uuid, idempotency_key, server_uuid, created_at)
                        values (:account, :key, :server, :now) on conflict do nothing
                        """)
                        .setParameter("account", account)
                        .setParameter("key", idempotencyKey)
                        .setParameter("server", server)
                        .setParameter("now", RowTime.now())
                        .executeUpdate()
                == 1;
    }

    private UUID serverOf(UUID account, String idempotencyKey) {
        return (UUID) database.createNativeQuery(
                        "select server_uuid from install where account_uuid = :account and idempotency_key = :key",
                        UUID.class)
                .setParameter("account", account)
                .setParameter("key", idempotencyKey)
                .getSingleResult();
    }
}
