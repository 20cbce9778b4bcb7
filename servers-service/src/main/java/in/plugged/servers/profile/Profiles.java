package in.plugged.servers.profile;

import in.plugged.contract.caller.Caller;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.page.Page;
import in.plugged.servers.listing.Conditions;
import in.plugged.servers.listing.PageRequest;
import in.plugged.servers.project.Projects;
import in.plugged.servers.row.RowId;
import in.plugged.servers.row.RowTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The profiles of projects. */
@ApplicationScoped
public class Profiles {

    private final Projects projects;
    private final EntityManager database;

    Profiles(Projects projects, EntityManager database) {
        this.projects = projects;
        this.database = database;
    }

    /** The profile that is meant where the caller says none: the default one of its default project. */
    @Transactional
    public Place defaultOf(Caller caller) {
        UUID project = projects.defaultOf(caller);
        return Profile.<Profile>find("projectUuid = ?1 and name = ?2", project, Projects.DEFAULT)
                .firstResultOptional()
                .map(profile -> new Place(project, profile.uuid))
                .orElseThrow();
    }

    /**
     * A profile that the caller may use.
     *
     * @throws ApiException 404 where there is none, it is another account's, or the key is narrowed to another project
     */
    @Transactional
    public Place require(Caller caller, UUID uuid) {
        return Profile.<Profile>find("uuid = ?1 and accountUuid = ?2", uuid, caller.account())
                .firstResultOptional()
                .filter(profile -> caller.mayUseProject(profile.projectUuid))
                .map(profile -> new Place(profile.projectUuid, profile.uuid))
                .orElseThrow(() -> ApiException.notFound("profile", uuid));
    }

    /**
     * Makes a profile.
     *
     * @param project the caller's default one where null
     * @throws ApiException 404 for a project that is not the caller's, 409 where the name is taken in it
     */
    @Transactional
    ProfileView create(Caller caller, String name, @Nullable UUID project) {
        Profile profile = new Profile();
        profile.uuid = RowId.next();
        profile.accountUuid = caller.account();
        profile.projectUuid = project == null ? projects.defaultOf(caller) : projects.require(caller, project);
        profile.name = name;
        profile.createdAt = RowTime.now();
        try {
            profile.persist();
            database.flush();
        } catch (ConstraintViolationException e) {
            throw ApiException.conflict(
                    "A profile named '%s' exists already in this project".formatted(name),
                    Map.of("field", "name", "value", name));
        }
        return ProfileView.of(profile);
    }

    @Transactional
    Page<ProfileView> list(Caller caller, @Nullable UUID project, PageRequest page) {
        projects.defaultOf(caller);
        Conditions conditions = new Conditions()
                .and("accountUuid = :account", "account", caller.account())
                .and("projectUuid = :narrowed", "narrowed", caller.project())
                .and("projectUuid = :project", "project", project)
                .and("uuid > :after", "after", page.after());
        return page.of(Profile.<Profile>find(conditions.inOrder(), conditions.parameters()), profile -> profile.uuid)
                .map(ProfileView::of);
    }
}
