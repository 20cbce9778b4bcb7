package in.plugged.registry.search;

import in.plugged.contract.caller.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/search")
@RunOnVirtualThread
class SearchResource {

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @RolesAllowed(Scope.REGISTRY_READ)
    public SearchReply search(
            @RestQuery @Nullable String q,
            @RestQuery("package_registry") @Nullable String packageRegistry,
            @RestQuery @Nullable String transport,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return search.run(SearchRequest.of(q, packageRegistry, transport, sort, limit, cursor));
    }
}
