package in.plugged.registry.install;

import in.plugged.contract.caller.Scope;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.RequestId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/install")
@RunOnVirtualThread
class InstallResource {

    private static final int LONGEST_KEY = 255;

    private final Installer installer;

    InstallResource(Installer installer) {
        this.installer = installer;
    }

    @POST
    @RolesAllowed(Scope.REGISTRY_INSTALL)
    @ResponseStatus(201)
    public InstallReply install(
            @NotNull(message = "The body must be a JSON object") @Valid InstallRequest request,
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey,
            @RestHeader(RequestId.HEADER) @Nullable String requestId) {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw ApiException.invalid(
                    "Idempotency-Key", "The 'Idempotency-Key' must be 1 to 255 characters", idempotencyKey);
        }
        MadeServer server = installer.install(request, idempotencyKey, requestId);
        return new InstallReply(server.json());
    }
}
