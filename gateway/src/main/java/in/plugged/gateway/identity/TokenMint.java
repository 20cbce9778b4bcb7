package in.plugged.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import in.plugged.contract.caller.Caller;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Tokens of callers. One is signed per caller and half a lifetime, not per request. */
@ApplicationScoped
public class TokenMint {

    private final SigningKeys keys;
    private final Duration lifetime;
    private final Cache<Caller, String> minted;

    TokenMint(SigningKeys keys, IdentityConfig config) {
        this.keys = keys;
        lifetime = config.lifetime();
        minted = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(lifetime.dividedBy(2))
                .build();
    }

    /** A token that is good for at least half a lifetime. */
    public String token(Caller caller) {
        return minted.get(caller, this::sign);
    }

    private String sign(Caller caller) {
        Instant now = Instant.now();
        JwtClaimsBuilder claims = Jwt.issuer(Caller.ISSUER)
                .audience(Caller.AUDIENCE)
                .subject(caller.account().toString())
                .groups(caller.scopes())
                .claim(Caller.CLAIM_KEY, caller.key().toString())
                .claim(Caller.CLAIM_TIER, caller.tier().wire())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime));
        if (caller.project() != null) {
            claims.claim(Caller.CLAIM_PROJECT, caller.project().toString());
        }
        return claims.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(keys.currentId())
                .sign(keys.currentPrivate());
    }
}
