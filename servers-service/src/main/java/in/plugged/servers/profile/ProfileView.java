package in.plugged.servers.profile;

import java.time.Instant;
import java.util.UUID;

/** A profile as clients see it. */
record ProfileView(UUID uuid, String name, UUID projectUuid, Instant createdAt) {

    static ProfileView of(Profile profile) {
        return new ProfileView(profile.uuid, profile.name, profile.projectUuid, profile.createdAt);
    }
}
