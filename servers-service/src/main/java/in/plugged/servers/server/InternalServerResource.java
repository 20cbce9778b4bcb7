package in.plugged.servers.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.caller.Scope;
import in.plugged.contract.error.ApiException;
import in.plugged.servers.field.TextRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What tools-service and registry-service call with their caller's token. The gateway routes nothing here. */
@Path("/internal/servers")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InternalServerResource {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final TextRule KEY = TextRule.line(255);

    private final Servers servers;
    private final Installs installs;
    private final CurrentCaller caller;

    InternalServerResource(Servers servers, Installs installs, CurrentCaller caller) {
        this.servers = servers;
        this.installs = installs;
        this.caller = caller;
    }

    @GET
    @Path("/{uuid}")
    @RolesAllowed({Scope.TOOLS_READ, Scope.TOOLS_EXECUTE, Scope.SERVERS_READ})
    public SealedServer get(@PathParam("uuid") String uuid) {
        return servers.getSealed(caller.get(), uuid);
    }

    @POST
    @RolesAllowed(Scope.REGISTRY_INSTALL)
    public RestResponse<ServerView> install(
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String install,
            @NotNull(message = "The body is required") ObjectNode body) {
        return ServerResource.created(installs.install(caller.get(), key(install), body));
    }

    private static String key(@Nullable String sent) {
        if (sent == null) {
            throw ApiException.invalid(IDEMPOTENCY_KEY, "The '%s' header is required".formatted(IDEMPOTENCY_KEY), null);
        }
        KEY.broken(sent).ifPresent(reason -> {
            throw ApiException.invalid(IDEMPOTENCY_KEY, "The '%s' header %s".formatted(IDEMPOTENCY_KEY, reason), null);
        });
        return sent;
    }
}
