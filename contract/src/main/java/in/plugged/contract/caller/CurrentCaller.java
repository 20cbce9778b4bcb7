package in.plugged.contract.caller;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request being served, and its token for the next service. */
@ApplicationScoped
public class CurrentCaller {

    private final JsonWebToken token;

    CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    public Caller get() {
        return Caller.of(token);
    }

    /** The {@code Authorization} header that carries the caller on to another service. */
    public String authorization() {
        return "Bearer " + token.getRawToken();
    }
}
