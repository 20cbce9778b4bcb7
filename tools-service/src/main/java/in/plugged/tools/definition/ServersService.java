package in.plugged.tools.definition;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import in.plugged.contract.error.RequestId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The part of servers-service that only services may see. */
@RegisterRestClient(configKey = "servers")
@Path("/internal/servers")
interface ServersService {

    @GET
    @Path("/{uuid}")
    Server read(
            @PathParam("uuid") UUID uuid,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(RequestId.HEADER) String requestId);

    /** A server with its secrets still sealed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Server(
            UUID uuid,
            UUID accountUuid,
            UUID projectUuid,
            String name,
            Type type,
            boolean enabled,
            long version,
            Config config) {}

    /** As in the public API. */
    enum Type {
        STDIO,
        SSE,
        STREAMABLE_HTTP
    }

    /** What is there depends on the type. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Config(
            @Nullable String command,
            @Nullable List<String> args,
            @Nullable Map<String, String> env,
            @Nullable String cwd,
            @Nullable String url,
            @Nullable Map<String, String> headers) {}
}
