package in.plugged.gateway.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.plugged.contract.caller.Caller;
import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.caller.Scope;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.contract.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/keys")
@RunOnVirtualThread
class KeyResource {

    private final Keys keys;
    private final CurrentCaller current;

    KeyResource(Keys keys, CurrentCaller current) {
        this.keys = keys;
        this.current = current;
    }

    @GET
    @RolesAllowed(Scope.KEYS_MANAGE)
    public KeyList list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Page<KeyView> page = ApiKey.page(account(), Page.limit(limit), Page.afterUuid(cursor))
                .map(KeyView::of);
        return new KeyList(page.items(), page.nextCursor());
    }

    @POST
    @RolesAllowed(Scope.KEYS_MANAGE)
    public RestResponse<CreatedKey> create(@NotNull(message = "A JSON body is required") @Valid KeyCreate body) {
        Caller caller = current.get();
        KeyGrant grant = body.grant();
        grant.scopes().stream()
                .filter(scope -> !caller.scopes().contains(scope))
                .findFirst()
                .ifPresent(scope -> {
                    throw ApiException.of(
                            ErrorCode.FORBIDDEN, "A key cannot give the scope '%s' that it lacks".formatted(scope));
                });
        if (grant.projectUuid() != null ? !caller.mayUseProject(grant.projectUuid()) : caller.project() != null) {
            throw ApiException.of(ErrorCode.FORBIDDEN, "A key narrowed to a project cannot reach beyond it");
        }
        CreatedKey created = keys.create(caller.account(), grant);
        return RestResponse.ResponseBuilder.<CreatedKey>created(
                        URI.create("/api/keys/" + created.view().uuid()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{uuid}")
    @RolesAllowed(Scope.KEYS_MANAGE)
    public KeyView read(@RestPath String uuid) {
        return KeyView.of(keys.of(account(), uuid));
    }

    @DELETE
    @Path("/{uuid}")
    @RolesAllowed(Scope.KEYS_MANAGE)
    public void revoke(@RestPath String uuid) {
        keys.revoke(account(), uuid);
    }

    private UUID account() {
        return current.get().account();
    }

    record KeyList(
            List<KeyView> keys, @JsonInclude @Nullable String nextCursor) {}
}
