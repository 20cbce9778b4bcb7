package in.plugged.servers.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.caller.Caller;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.event.EventType;
import in.plugged.contract.page.Page;
import in.plugged.outbox.Outbox;
import in.plugged.servers.field.Fields;
import in.plugged.servers.listing.PageRequest;
import in.plugged.servers.profile.Place;
import in.plugged.servers.profile.Profiles;
import in.plugged.servers.row.RowId;
import in.plugged.servers.row.RowTime;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The servers of accounts. A change and the event that tells of it are one transaction. */
@ApplicationScoped
class Servers {

    private static final String UNIQUE_NAME = "server_name";

    private final Definitions definitions;
    private final Profiles profiles;
    private final Outbox outbox;
    private final ObjectMapper json;

    Servers(Definitions definitions, Profiles profiles, Outbox outbox, ObjectMapper json) {
        this.definitions = definitions;
        this.profiles = profiles;
        this.outbox = outbox;
        this.json = json;
    }

    /** @throws ApiException 400 with all violations, 404 for an unknown profile, 409 where the name is taken in it */
    @Transactional
    ServerView create(Caller caller, ObjectNode body) {
        UUID uuid = RowId.next();
        Fields fields = Fields.of(body);
        Optional<ServerDefinition> definition = definitions.read(fields, uuid, Map.of());
        fields.refuseOthers();
        fields.throwIfBroken();
        return create(caller, uuid, definition.orElseThrow(), null);
    }

    /** Creates a server from what was read under its uuid. */
    @Transactional
    ServerView create(Caller caller, UUID uuid, ServerDefinition definition, @Nullable InstalledFrom installedFrom) {
        Server server = new Server();
        server.uuid = uuid;
        server.accountUuid = caller.account();
        server.installedFrom = installedFrom;
        server.version = 1;
        server.createdAt = RowTime.now();
        server.define(definition, place(caller, definition.profileUuid()), server.createdAt);
        save(server, EventType.SERVER_CREATED);
        return ServerView.of(server);
    }

    @Transactional
    ServerView get(Caller caller, String uuid) {
        return ServerView.of(require(caller, uuid));
    }

    @Transactional
    SealedServer getSealed(Caller caller, String uuid) {
        return SealedServer.of(require(caller, uuid));
    }

    @Transactional
    Page<ServerView> list(Caller caller, ServerFilter filter, PageRequest page) {
        var conditions = filter.conditions(caller).and("uuid > :after", "after", page.after());
        PanacheQuery<Server> rows = Server.find(conditions.inOrder(), conditions.parameters());
        return page.of(rows, server -> server.uuid).map(ServerView::of);
    }

    /**
     * Changes a definition; where the change changes nothing, nothing happens.
     *
     * @param change from the masked JSON of the definition to what it is to be
     */
    @Transactional
    ServerView update(Caller caller, String uuid, UnaryOperator<ObjectNode> change) {
        Server server = lock(caller, uuid);
        ServerDefinition before = server.definition();
        Fields fields = Fields.of(change.apply(json.valueToTree(before.masked())));
        Optional<ServerDefinition> read =
                definitions.read(fields, server.uuid, before.config().secrets());
        fields.refuseOthers();
        fields.throwIfBroken();
        ServerDefinition after = read.orElseThrow();
        if (!after.equals(before)) {
            server.define(after, place(caller, after.profileUuid()), RowTime.now());
            save(server, EventType.SERVER_UPDATED);
        }
        return ServerView.of(server);
    }

    @Transactional
    void delete(Caller caller, String uuid) {
        Server server = lock(caller, uuid);
        server.delete();
        outbox.publish(server.event(EventType.SERVER_DELETED));
    }

    private Place place(Caller caller, @Nullable UUID profile) {
        return profile == null ? profiles.defaultOf(caller) : profiles.require(caller, profile);
    }

    /** Flushes before the event is made, because that counts the version up and tells whether the name is free. */
    private void save(Server server, EventType what) {
        try {
            server.persistAndFlush();
        } catch (ConstraintViolationException e) {
            if (UNIQUE_NAME.equals(e.getConstraintName())) {
                throw ApiException.conflict(
                        "A server named '%s' exists already in this profile".formatted(server.name),
                        Map.of("field", "name", "value", server.name));
            }
            throw e;
        }
        outbox.publish(server.event(what));
    }

    private static Server require(Caller caller, String uuid) {
        return owned(caller, uuid, LockModeType.NONE);
    }

    private static Server lock(Caller caller, String uuid) {
        return owned(caller, uuid, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Server owned(Caller caller, String uuid, LockModeType lock) {
        return RowId.parse(uuid)
                .flatMap(id -> find(caller, id, lock))
                .filter(server -> caller.mayUseProject(server.projectUuid))
                .orElseThrow(() -> ApiException.notFound("server", uuid));
    }

    private static Optional<Server> find(Caller caller, UUID uuid, LockModeType lock) {
        PanacheQuery<Server> row = Server.find("uuid = ?1 and accountUuid = ?2", uuid, caller.account());
        return row.<Server>withLock(lock).firstResultOptional();
    }
}
