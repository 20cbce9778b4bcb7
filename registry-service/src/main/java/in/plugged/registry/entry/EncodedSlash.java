package in.plugged.registry.entry;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a client that encodes the whole name of a server, as libraries do with a path parameter, find it all the same. */
class EncodedSlash {

    private static final Pattern NAME = Pattern.compile("(/api/registry/servers/[^/?]+)%2[Ff]");

    @ServerRequestFilter(preMatching = true)
    void decode(ContainerRequestContext request, UriInfo uri) {
        String asked = uri.getRequestUri().toString();
        String decoded = NAME.matcher(asked).replaceFirst("$1/");
        if (!decoded.equals(asked)) {
            request.setRequestUri(URI.create(decoded));
        }
    }
}
