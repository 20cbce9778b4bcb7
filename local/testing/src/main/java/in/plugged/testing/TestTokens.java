package in.plugged.testing;

import in.plugged.contract.caller.Caller;
import in.plugged.contract.caller.Scope;
import in.plugged.contract.caller.Tier;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens as the gateway mints them, signed with a key that only tests trust. */
public final class TestTokens {

    private static final PrivateKey KEY = read();

    private final UUID account;
    private @Nullable UUID project;
    private Set<String> scopes = Scope.DEFAULT;
    private Duration lifetime = Duration.ofMinutes(5);
    private Tier tier = Tier.BUSINESS;

    private TestTokens(UUID account) {
        this.account = account;
    }

    /** A token of an account with the default scopes. */
    public static String of(UUID account) {
        return builder(account).build();
    }

    public static TestTokens builder(UUID account) {
        return new TestTokens(account);
    }

    public TestTokens project(UUID narrowedTo) {
        project = narrowedTo;
        return this;
    }

    public TestTokens scopes(String... only) {
        scopes = Set.of(only);
        return this;
    }

    public TestTokens tier(Tier plan) {
        tier = plan;
        return this;
    }

    /** How long it is valid; negative for one that has expired. */
    public TestTokens lifetime(Duration duration) {
        lifetime = duration;
        return this;
    }

    public String build() {
        long now = System.currentTimeMillis() / 1000;
        JwtClaimsBuilder claims = Jwt.issuer(Caller.ISSUER)
                .audience(Caller.AUDIENCE)
                .subject(account.toString())
                .groups(scopes)
                .claim(
                        Caller.CLAIM_KEY,
                        UUID.nameUUIDFromBytes(account.toString().getBytes(StandardCharsets.UTF_8))
                                .toString())
                .claim(Caller.CLAIM_TIER, tier.wire())
                .issuedAt(now - 600)
                .expiresAt(now + lifetime.toSeconds());
        if (project != null) {
            claims.claim(Caller.CLAIM_PROJECT, project.toString());
        }
        return claims.jws().algorithm(SignatureAlgorithm.ES256).keyId("test").sign(KEY);
    }

    private static PrivateKey read() {
        try {
            return KeyUtils.readPrivateKey("/test-signing-key.pem", SignatureAlgorithm.ES256);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The tests' signing key cannot be read", e);
        }
    }
}
