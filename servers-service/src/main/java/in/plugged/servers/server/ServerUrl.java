package in.plugged.servers.server;

import in.plugged.servers.field.TextRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The URL of a remote server. */
final class ServerUrl {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** http or https with a host, and without credentials, which belong into a header. */
    static final TextRule WELL_FORMED = TextRule.line(2048).and(ServerUrl::malformed);

    private ServerUrl() {}

    /** The host of a well-formed URL, IPv6 in brackets. */
    static String host(String url) {
        return URI.create(url).getHost();
    }

    private static Optional<String> malformed(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("must be a URL");
        }
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.of("must begin with http:// or https://");
        }
        if (uri.getRawUserInfo() != null
                || String.valueOf(uri.getRawAuthority()).contains("@")) {
            return Optional.of("must not contain credentials: send them in 'headers'");
        }
        if (uri.getHost() == null || uri.getPort() > 65_535) {
            return Optional.of("must name a host");
        }
        return Optional.empty();
    }
}
