package in.plugged.tools.tool;

import in.plugged.contract.caller.Scope;
import in.plugged.tools.definition.Definition;
import in.plugged.tools.definition.Definitions;
import in.plugged.tools.session.ServerFailures;
import in.plugged.tools.session.Sessions;
import in.plugged.tools.session.Tool;
import in.plugged.tools.transport.McpException;
import in.plugged.tools.transport.RawJson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;

/** A server's tools. */
@Path("/api/servers/{uuid}/tools")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ToolResource {

    private final Definitions definitions;
    private final Sessions sessions;
    private final ServerFailures failures;
    private final Executions executions;

    ToolResource(Definitions definitions, Sessions sessions, ServerFailures failures, Executions executions) {
        this.definitions = definitions;
        this.sessions = sessions;
        this.failures = failures;
        this.executions = executions;
    }

    record Listing(List<RawJson> tools) {}

    @GET
    @RolesAllowed(Scope.TOOLS_READ)
    public Listing list(@PathParam("uuid") String uuid, @QueryParam("refresh") boolean refresh) {
        Definition server = definitions.get(uuid);
        server.requireEnabled();
        try {
            return new Listing(sessions.use(server, session -> session.tools(refresh)).all().stream()
                    .map(Tool::definition)
                    .toList());
        } catch (McpException e) {
            throw failures.of(server, e);
        }
    }

    @POST
    @Path("/{tool_name}/execute")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.TOOLS_EXECUTE)
    public ExecutionReply execute(@PathParam("uuid") String uuid, @PathParam("tool_name") String toolName, byte[] body)
            throws IOException {
        return executions.execute(uuid, toolName, ToolCall.parse(body));
    }
}
