package in.plugged.servers.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.caller.Scope;
import in.plugged.servers.field.Fields;
import in.plugged.servers.field.Names;
import in.plugged.servers.listing.PageRequest;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The calls under {@code /api/projects}. */
@Path("/api/projects")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProjectResource {

    private final Projects projects;
    private final CurrentCaller caller;

    ProjectResource(Projects projects, CurrentCaller caller) {
        this.projects = projects;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.SERVERS_READ)
    public ProjectList list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return ProjectList.of(projects.list(caller.get(), PageRequest.of(limit, cursor)));
    }

    @POST
    @RolesAllowed(Scope.SERVERS_WRITE)
    public RestResponse<ProjectView> create(@NotNull(message = "The body is required") ObjectNode body) {
        Fields fields = Fields.of(body);
        Optional<String> name = fields.requiredText("name", Names.NAME);
        fields.refuseOthers();
        fields.throwIfBroken();
        ProjectView project = projects.create(caller.get(), name.orElseThrow());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, project)
                .header(HttpHeaders.LOCATION, "/api/projects/" + project.uuid())
                .build();
    }
}
