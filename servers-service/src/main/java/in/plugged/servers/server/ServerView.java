package in.plugged.servers.server;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A server as clients see it: secrets are masked. */
record ServerView(
        UUID uuid,
        String name,
        @Nullable String description,
        ServerType type,
        ServerConfig config,
        ServerStatus status,
        @Nullable String statusReason,
        Instant statusSince,
        boolean enabled,
        UUID profileUuid,
        UUID projectUuid,
        @Nullable InstalledFrom installedFrom,
        Instant createdAt,
        Instant updatedAt) {

    static ServerView of(Server server) {
        return new ServerView(
                server.uuid,
                server.name,
                server.description,
                server.type,
                server.config().masked(),
                server.status,
                server.statusReason,
                server.statusSince,
                server.enabled,
                server.profileUuid,
                server.projectUuid,
                server.installedFrom,
                server.createdAt,
                server.updatedAt);
    }
}
