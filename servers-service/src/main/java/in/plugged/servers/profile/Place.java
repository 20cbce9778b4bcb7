package in.plugged.servers.profile;

import java.util.UUID;

/** Where a server is: its profile, and the project that one is in. */
public record Place(UUID project, UUID profile) {}
