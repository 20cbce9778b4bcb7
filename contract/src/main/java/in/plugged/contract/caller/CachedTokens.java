package in.plugged.contract.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;

/**
 * Verifies each token once: the gateway sends the same one for minutes, and an ES256 check costs more than the rest of
 * a request. A verified token is forgotten at its own {@code exp}.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class CachedTokens extends JWTCallerPrincipalFactory {

    private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, JWTCallerPrincipal> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfter(Expiry.<String, JWTCallerPrincipal>writing(
                    (text, token) -> Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()))))
            .build();

    @Override
    public JWTCallerPrincipal parse(String text, JWTAuthContextInfo rules) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(text);
        if (known != null) {
            return known;
        }
        JWTCallerPrincipal token = verifier.parse(text, rules);
        verified.put(text, token);
        return token;
    }
}
