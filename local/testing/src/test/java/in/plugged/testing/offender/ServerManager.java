package in.plugged.testing.offender;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Breaks every rule of the house, so that a test can see each one fail. */
@Path("/api/offences")
class ServerManager {

    @GET
    Response list() throws InterruptedException {
        Thread.sleep(1);
        System.out.println("listed");
        return Response.ok().build();
    }
}
