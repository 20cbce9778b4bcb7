package in.plugged.servers.server;

import java.util.UUID;

/**
 * A server as tools-service sees it: secrets are ciphertexts, bound to the context {@code UUID/env/NAME} or
 * {@code UUID/headers/NAME}.
 *
 * @param version grows with every change of what stands here
 */
record SealedServer(
        UUID uuid,
        UUID accountUuid,
        UUID projectUuid,
        UUID profileUuid,
        String name,
        ServerType type,
        boolean enabled,
        long version,
        ServerConfig config) {

    static SealedServer of(Server server) {
        return new SealedServer(
                server.uuid,
                server.accountUuid,
                server.projectUuid,
                server.profileUuid,
                server.name,
                server.type,
                server.enabled,
                server.version,
                server.config());
    }
}
