package in.plugged.gateway.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** The gateway's own resources verify the gateway's own tokens, without asking itself for the keys over HTTP. */
@ApplicationScoped
@Alternative
@Priority(2)
class OwnTokens extends JWTCallerPrincipalFactory {

    private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final SigningKeys keys;

    OwnTokens(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public JWTCallerPrincipal parse(String text, JWTAuthContextInfo rules) throws ParseException {
        JWTAuthContextInfo own = new JWTAuthContextInfo(rules);
        own.setPublicKeyLocation(null);
        own.setPublicVerificationKey(keys.currentPublic());
        return verifier.parse(text, own);
    }
}
