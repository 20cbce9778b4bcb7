package in.plugged.registry.entry;

import in.plugged.contract.caller.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Single entries. Their names hold a slash, which may be sent as {@code %2F} too, see {@link EncodedSlash}. */
@Path("/api/registry/servers/{namespace}/{name}")
@RunOnVirtualThread
class EntryResource {

    private final Catalogue catalogue;

    EntryResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @RolesAllowed(Scope.REGISTRY_READ)
    public EntryReply get(@RestPath String namespace, @RestPath String name, @RestQuery @Nullable String version) {
        Entry entry = catalogue.exactly(namespace + "/" + name);
        return EntryReply.of(entry, catalogue.version(entry, version));
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Scope.REGISTRY_READ)
    public VersionsReply versions(@RestPath String namespace, @RestPath String name) {
        Entry entry = catalogue.exactly(namespace + "/" + name);
        List<EntryVersion> versions = Versions.newestFirst(EntryVersion.of(entry.name));
        return VersionsReply.of(entry, versions);
    }
}
