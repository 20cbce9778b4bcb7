package in.plugged.contract.caller;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a key may do. Scopes travel as the token's {@code groups}, so {@code @RolesAllowed} checks them. */
public final class Scope {

    public static final String SERVERS_READ = "servers:read";
    public static final String SERVERS_WRITE = "servers:write";
    public static final String TOOLS_READ = "tools:read";
    public static final String TOOLS_EXECUTE = "tools:execute";
    public static final String REGISTRY_READ = "registry:read";
    public static final String REGISTRY_INSTALL = "registry:install";
    public static final String WEBHOOKS_READ = "webhooks:read";
    public static final String WEBHOOKS_WRITE = "webhooks:write";
    public static final String EVENTS_READ = "events:read";
    public static final String KEYS_MANAGE = "keys:manage";
    public static final String ACCOUNT_READ = "account:read";
    public static final String ADMIN = "admin";

    /** What a key gets that names no scopes: everything but {@link #ADMIN} and {@link #KEYS_MANAGE}. */
    public static final Set<String> DEFAULT = Set.of(
            SERVERS_READ,
            SERVERS_WRITE,
            TOOLS_READ,
            TOOLS_EXECUTE,
            REGISTRY_READ,
            REGISTRY_INSTALL,
            WEBHOOKS_READ,
            WEBHOOKS_WRITE,
            EVENTS_READ,
            ACCOUNT_READ);

    public static final Set<String> ALL =
            Stream.concat(DEFAULT.stream(), Stream.of(KEYS_MANAGE, ADMIN)).collect(Collectors.toUnmodifiableSet());

    private Scope() {}
}
