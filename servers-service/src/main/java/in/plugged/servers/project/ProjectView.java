package in.plugged.servers.project;

import java.time.Instant;
import java.util.UUID;

/** A project as clients see it. */
record ProjectView(UUID uuid, String name, Instant createdAt) {

    static ProjectView of(Project project) {
        return new ProjectView(project.uuid, project.name, project.createdAt);
    }
}
