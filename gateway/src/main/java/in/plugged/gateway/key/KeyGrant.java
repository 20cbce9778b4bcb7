package in.plugged.gateway.key;

import in.plugged.contract.caller.Scope;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new key may do.
 *
 * @param projectUuid the only project it sees, or null for all
 * @param expiresAt when it ends, or null for never
 */
public record KeyGrant(
        String name,
        Set<String> scopes,
        @Nullable UUID projectUuid,
        @Nullable Instant expiresAt) {

    /** An account's first key: the default scopes, and the right to make further keys. */
    public static KeyGrant first(String name) {
        Set<String> scopes = new HashSet<>(Scope.DEFAULT);
        scopes.add(Scope.KEYS_MANAGE);
        return new KeyGrant(name, scopes, null, null);
    }

    /** The operator's key: everything. */
    public static KeyGrant admin(String name) {
        Set<String> scopes = new HashSet<>(first(name).scopes());
        scopes.add(Scope.ADMIN);
        return new KeyGrant(name, scopes, null, null);
    }
}
