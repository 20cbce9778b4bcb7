package in.plugged.servers.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.caller.Scope;
import in.plugged.servers.field.Fields;
import in.plugged.servers.field.Names;
import in.plugged.servers.listing.PageRequest;
import in.plugged.servers.listing.QueryParameter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The calls under {@code /api/profiles}. */
@Path("/api/profiles")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProfileResource {

    private final Profiles profiles;
    private final CurrentCaller caller;

    ProfileResource(Profiles profiles, CurrentCaller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.SERVERS_READ)
    public ProfileList list(
            @QueryParam("project_uuid") @Nullable String project,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return ProfileList.of(profiles.list(
                caller.get(), QueryParameter.uuid("project_uuid", project), PageRequest.of(limit, cursor)));
    }

    @POST
    @RolesAllowed(Scope.SERVERS_WRITE)
    public RestResponse<ProfileView> create(@NotNull(message = "The body is required") ObjectNode body) {
        Fields fields = Fields.of(body);
        Optional<String> name = fields.requiredText("name", Names.NAME);
        Optional<UUID> project = fields.uuid("project_uuid");
        fields.refuseOthers();
        fields.throwIfBroken();
        ProfileView profile = profiles.create(caller.get(), name.orElseThrow(), project.orElse(null));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, profile)
                .header(HttpHeaders.LOCATION, "/api/profiles/" + profile.uuid())
                .build();
    }
}
