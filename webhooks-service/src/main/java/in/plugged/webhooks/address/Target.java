package in.plugged.webhooks.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A URL taken apart, in the one spelling that every parser reads the same: {@code http(s)}, a host without user,
 * trailing dot or escapes, an address only in its plain form. What is unusual is refused rather than understood, since
 * what reads it next may understand it otherwise.
 *
 * @param secure whether it is https
 * @param host a name in lower case, an IPv4 address, or an IPv6 address in brackets
 * @param port 443 or 80 where the URL names none
 * @param path the raw path with the query; at least {@code /}
 */
public record Target(boolean secure, String host, int port, String path) {

    static final int MAX_LENGTH = 2048;

    /** Services that would take an HTTP request for their own language: mail and remote shells. */
    private static final Set<Integer> CLOSED_PORTS = Set.of(22, 23, 25, 110, 143, 465, 587, 993, 995);

    private static final Pattern PLAIN_IPV4 =
            Pattern.compile("(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})");

    /** By the URL Standard, a host whose last label is a number is an IPv4 address, however odd. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

    static Target parse(String url) throws RefusedUrlException {
        URI uri = uri(url);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new RefusedUrlException("The URL must begin with https:// or http://");
        }
        if (uri.getRawUserInfo() != null) {
            throw new RefusedUrlException("The URL must not hold a user name or password");
        }
        if (uri.getRawFragment() != null) {
            throw new RefusedUrlException("The URL must not hold a fragment (#)");
        }
        if (uri.getHost() == null) {
            throw new RefusedUrlException("The URL must name a host, in ASCII");
        }
        return new Target(secure, host(uri.getHost()), port(uri, secure), path(uri));
    }

    /** The host where it is an address and not a name. */
    Optional<InetAddress> literal() {
        if (host.startsWith("[")) {
            return Optional.of(InetAddress.ofLiteral(host.substring(1, host.length() - 1)));
        }
        return PLAIN_IPV4.matcher(host).matches() ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
    }

    /** Whether the name means this very machine, whatever DNS says (RFC 6761, section 6.3). */
    boolean isLocalhost() {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    private static URI uri(String url) throws RefusedUrlException {
        if (url.length() > MAX_LENGTH) {
            throw new RefusedUrlException("The URL must not be longer than %d characters".formatted(MAX_LENGTH));
        }
        try {
            return new URI(url).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw new RefusedUrlException("This is no valid URL: " + e.getReason());
        }
    }

    private static String host(String written) throws RefusedUrlException {
        String host = written.toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return ipv6(host.substring(1, host.length() - 1));
        }
        if (host.endsWith(".")) {
            throw new RefusedUrlException("The host must not end with a dot");
        }
        if (ENDS_IN_A_NUMBER.matcher(host).matches()) {
            return ipv4(host);
        }
        return host;
    }

    private static String ipv4(String host) throws RefusedUrlException {
        try {
            if (PLAIN_IPV4.matcher(host).matches()) {
                return InetAddress.ofLiteral(host).getHostAddress();
            }
        } catch (IllegalArgumentException e) {
            // a number above 255: refused like any other odd spelling
        }
        throw new RefusedUrlException("An IPv4 address must be written as four decimal numbers");
    }

    private static String ipv6(String address) throws RefusedUrlException {
        try {
            if (address.contains("%")) {
                throw new RefusedUrlException("An IPv6 address must not name a zone");
            }
            InetAddress read = InetAddress.ofLiteral(address);
            if (read instanceof Inet4Address) {
                throw new RefusedUrlException("An IPv4 address must not be written as an IPv6 one");
            }
            return "[" + read.getHostAddress() + "]";
        } catch (IllegalArgumentException e) {
            throw new RefusedUrlException("This is no valid IPv6 address");
        }
    }

    private static int port(URI uri, boolean secure) throws RefusedUrlException {
        int port = uri.getPort() == -1 ? (secure ? 443 : 80) : uri.getPort();
        if (port < 1 || port > 65_535 || CLOSED_PORTS.contains(port)) {
            throw new RefusedUrlException("Port %d cannot be used".formatted(port));
        }
        return port;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
