package in.plugged.tools.session;

import static in.plugged.tools.transport.McpException.Reason.RPC_ERROR;

import in.plugged.contract.caller.Scope;
import in.plugged.contract.page.Page;
import in.plugged.tools.definition.Definition;
import in.plugged.tools.definition.Definitions;
import in.plugged.tools.transport.McpException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How a server is, and what it says on the side. */
@Path("/api/servers/{uuid}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ServerResource {

    private final Definitions definitions;
    private final Sessions sessions;
    private final ServerLogs logs;

    ServerResource(Definitions definitions, Sessions sessions, ServerLogs logs) {
        this.definitions = definitions;
        this.sessions = sessions;
        this.logs = logs;
    }

    record Lines(List<String> lines) {}

    @GET
    @Path("/health")
    @RolesAllowed(Scope.SERVERS_READ)
    public ServerHealth health(@PathParam("uuid") String uuid) {
        Definition server = definitions.get(uuid);
        if (!server.enabled()) {
            return ServerHealth.DISABLED;
        }
        try {
            return sessions.probe(server, ServerResource::measure);
        } catch (McpException e) {
            return ServerHealth.of(e);
        }
    }

    @GET
    @Path("/logs")
    @RolesAllowed(Scope.SERVERS_READ)
    public Lines logs(@PathParam("uuid") String uuid, @QueryParam("limit") @Nullable Integer limit) {
        Definition server = definitions.get(uuid);
        return new Lines(logs.last(server.uuid(), Page.limit(limit)));
    }

    private static ServerHealth measure(Session session) throws McpException {
        long start = System.nanoTime();
        try {
            session.ping();
        } catch (McpException e) {
            // A refusal is an answer too.
            if (e.reason() != RPC_ERROR) {
                throw e;
            }
        }
        return ServerHealth.connected(session.identity(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
}
