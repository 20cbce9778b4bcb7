package in.plugged.registry.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.contract.error.RequestId;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The servers-service, as far as an install needs it. */
@RegisterRestClient(configKey = "servers-service")
interface ServersService {

    String NAME = "servers-service";
    Duration RETRY_AFTER = Duration.ofSeconds(2);

    /**
     * Makes a server, or returns the one made with that key before.
     *
     * @throws ApiException its own error where it refuses, 503 where it fails
     * @throws jakarta.ws.rs.ProcessingException where it cannot be reached
     */
    @POST
    @Path("/internal/servers")
    JsonNode create(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(RequestId.HEADER) @Nullable String requestId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            NewServer server);

    /** An error passes on as it came, except one of the service itself. */
    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        String body = response.readEntity(String.class);
        if (response.getStatus() < Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            try {
                JsonNode error = new ObjectMapper().readTree(body).path("error");
                return ApiException.of(
                        ErrorCode.valueOf(error.path("code").asText()),
                        error.path("message").asText(),
                        new ObjectMapper()
                                .convertValue(error.path("details"), new TypeReference<Map<String, Object>>() {}));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                return new IllegalStateException(
                        "servers-service answered %d without an error".formatted(response.getStatus()), e);
            }
        }
        return ApiException.unavailable(NAME, RETRY_AFTER, null);
    }
}
