package in.plugged.contract.caller;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The account and key behind a request, as the gateway's token says (RFC 7519 claims in parentheses).
 *
 * @param account whose resources may be seen and changed ({@code sub})
 * @param project the one project the key is narrowed to, or null for all ({@code project})
 * @param key the API key used ({@code key})
 * @param tier the account's plan ({@code tier})
 * @param scopes what the key may do ({@code groups})
 */
public record Caller(UUID account, @Nullable UUID project, UUID key, Tier tier, Set<String> scopes) {

    public static final String CLAIM_PROJECT = "project";
    public static final String CLAIM_KEY = "key";
    public static final String CLAIM_TIER = "tier";

    /** The {@code iss} and {@code aud} of tokens that carry a caller from the gateway to the services. */
    public static final String ISSUER = "pluggedin-gateway";

    public static final String AUDIENCE = "pluggedin";

    static Caller of(JsonWebToken token) {
        Optional<String> project = token.claim(CLAIM_PROJECT);
        return new Caller(
                UUID.fromString(token.getSubject()),
                project.map(UUID::fromString).orElse(null),
                UUID.fromString(token.getClaim(CLAIM_KEY)),
                Tier.fromWire(token.getClaim(CLAIM_TIER)),
                token.getGroups());
    }

    /** Whether this key may touch what belongs to that project. */
    public boolean mayUseProject(UUID owner) {
        return project == null || project.equals(owner);
    }
}
