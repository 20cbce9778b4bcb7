package in.plugged.tools.transport;

import static in.plugged.tools.transport.McpException.Reason.PROTOCOL;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;

/**
 * A URL with the address it was found to be allowed at.
 *
 * @param headers what the server's configuration adds to each request; secrets
 */
public record Endpoint(URI url, InetAddress address, Map<String, String> headers) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** The same server, at a place it named itself. */
    Endpoint at(String reference) throws McpException {
        URI place;
        try {
            place = url.resolve(reference);
        } catch (IllegalArgumentException e) {
            throw new McpException(PROTOCOL, "The server named an endpoint that is no URL", e);
        }
        // Credentials go to the origin they were given for, and nowhere else.
        if (!url.getScheme().equals(place.getScheme()) || !url.getRawAuthority().equals(place.getRawAuthority())) {
            throw new McpException(PROTOCOL, "The server named an endpoint of another origin");
        }
        return new Endpoint(place, address, headers);
    }

    RequestOptions request(HttpMethod method) {
        boolean secure = url.getScheme().equals("https");
        int port = url.getPort() >= 0 ? url.getPort() : secure ? HTTPS : HTTP;
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options.putHeader(HttpHeaders.USER_AGENT, "pluggedin");
    }

    /** Without what the headers hold. */
    @Override
    public String toString() {
        return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }
}
