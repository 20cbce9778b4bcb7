package in.plugged.servers.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.caller.Scope;
import in.plugged.servers.listing.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The calls under {@code /api/servers}, without those that are answered by tools-service. */
@Path("/api/servers")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ServerResource {

    private static final String NO_BODY = "The body is required";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Servers servers;
    private final CurrentCaller caller;

    ServerResource(Servers servers, CurrentCaller caller) {
        this.servers = servers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.SERVERS_READ)
    public ServerList list(
            @QueryParam("profile_uuid") @Nullable String profile,
            @QueryParam("type") @Nullable String type,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ServerFilter filter = ServerFilter.of(profile, type, status, q);
        return ServerList.of(servers.list(caller.get(), filter, PageRequest.of(limit, cursor)));
    }

    @POST
    @RolesAllowed(Scope.SERVERS_WRITE)
    public RestResponse<ServerView> create(@NotNull(message = NO_BODY) ObjectNode body) {
        return created(servers.create(caller.get(), body));
    }

    @GET
    @Path("/{uuid}")
    @RolesAllowed(Scope.SERVERS_READ)
    public ServerView get(@PathParam("uuid") String uuid) {
        return servers.get(caller.get(), uuid);
    }

    /** Lays the members sent over the definition that is there. */
    @PUT
    @Path("/{uuid}")
    @RolesAllowed(Scope.SERVERS_WRITE)
    public ServerView put(@PathParam("uuid") String uuid, @NotNull(message = NO_BODY) ObjectNode body) {
        return servers.update(caller.get(), uuid, current -> current.setAll(body));
    }

    @PATCH
    @Path("/{uuid}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    @RolesAllowed(Scope.SERVERS_WRITE)
    public ServerView patch(@PathParam("uuid") String uuid, @NotNull(message = NO_BODY) ObjectNode body) {
        return servers.update(caller.get(), uuid, current -> MergePatch.apply(current, body));
    }

    @DELETE
    @Path("/{uuid}")
    @RolesAllowed(Scope.SERVERS_WRITE)
    public void delete(@PathParam("uuid") String uuid) {
        servers.delete(caller.get(), uuid);
    }

    static RestResponse<ServerView> created(ServerView server) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, server)
                .header(HttpHeaders.LOCATION, "/api/servers/" + server.uuid())
                .build();
    }
}
