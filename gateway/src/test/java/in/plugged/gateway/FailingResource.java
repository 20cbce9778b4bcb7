package in.plugged.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Fails in a way that nobody expected, in tests only. */
@Path("/api/failing")
class FailingResource {

    @GET
    @PermitAll
    public String fail() {
        throw new IllegalStateException("a detail of the inside");
    }
}
