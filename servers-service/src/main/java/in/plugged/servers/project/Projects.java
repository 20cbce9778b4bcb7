package in.plugged.servers.project;

import in.plugged.contract.caller.Caller;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.contract.page.Page;
import in.plugged.servers.listing.Conditions;
import in.plugged.servers.listing.PageRequest;
import in.plugged.servers.row.RowId;
import in.plugged.servers.row.RowTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The projects of accounts. */
@ApplicationScoped
public class Projects {

    /** The name of the project, and in it of the profile, that is meant where none is said. */
    public static final String DEFAULT = "default";

    private final EntityManager database;

    Projects(EntityManager database) {
        this.database = database;
    }

    /**
     * The project that is meant where the caller says none: the one its key is narrowed to, else the account's default
     * one, which is made now if need be.
     */
    @Transactional
    public UUID defaultOf(Caller caller) {
        if (caller.project() != null) {
            return require(caller, caller.project());
        }
        return named(caller.account(), DEFAULT)
                .or(() -> insertIfMissing(caller.account(), DEFAULT))
                .or(() -> named(caller.account(), DEFAULT))
                .orElseThrow();
    }

    /**
     * A project that the caller may use.
     *
     * @return its uuid
     * @throws ApiException 404 where there is none, it is another account's, or the key is narrowed to another one
     */
    @Transactional
    public UUID require(Caller caller, UUID uuid) {
        return Project.<Project>find("uuid = ?1 and accountUuid = ?2", uuid, caller.account())
                .firstResultOptional()
                .filter(project -> caller.mayUseProject(project.uuid))
                .map(project -> project.uuid)
                .orElseThrow(() -> ApiException.notFound("project", uuid));
    }

    /** @throws ApiException 403 for a key that is narrowed to a project, 409 where the name is taken */
    @Transactional
    ProjectView create(Caller caller, String name) {
        if (caller.project() != null) {
            throw ApiException.of(ErrorCode.FORBIDDEN, "This API key is narrowed to one project");
        }
        // Before any other, so that none takes its name.
        defaultOf(caller);
        return insertIfMissing(caller.account(), name)
                .map(uuid -> ProjectView.of(Project.findById(uuid)))
                .orElseThrow(() -> ApiException.conflict(
                        "A project named '%s' exists already".formatted(name), Map.of("field", "name", "value", name)));
    }

    @Transactional
    Page<ProjectView> list(Caller caller, PageRequest page) {
        defaultOf(caller);
        Conditions conditions = new Conditions()
                .and("accountUuid = :account", "account", caller.account())
                .and("uuid = :project", "project", caller.project())
                .and("uuid > :after", "after", page.after());
        return page.of(Project.<Project>find(conditions.inOrder(), conditions.parameters()), project -> project.uuid)
                .map(ProjectView::of);
    }

    private static Optional<UUID> named(UUID account, String name) {
        return Project.<Project>find("accountUuid = ?1 and name = ?2", account, name)
                .firstResultOptional()
                .map(project -> project.uuid);
    }

    /**
     * The uuid of a new project; empty where the name is taken, be it by a transaction that commits meanwhile. Its
     * default profile comes with it, in one statement, so that no project is ever without.
     */
    private Optional<UUID> insertIfMissing(UUID account, String name) {
        UUID uuid = RowId.next();
        int inserted = database.createNativeQuery("""
                        with made as (
                            insert into project (uuid, account_uuid, name, created_at)
                            values (:uuid, :account, :name, :now) on conflict do nothing
                            returning uuid)
                        insert into profile (uuid, account_uuid, project_uuid, name, created_at)
                        select :profile, :account, made.uuid, :default, :now from made
                        """)
                .setParameter("uuid", uuid)
                .setParameter("account", account)
                .setParameter("name", name)
                .setParameter("now", RowTime.now())
                .setParameter("profile", RowId.next())
                .setParameter("default", DEFAULT)
                .executeUpdate();
        return inserted == 1 ? Optional.of(uuid) : Optional.empty();
    }
}
