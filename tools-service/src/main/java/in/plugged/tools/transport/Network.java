package in.plugged.tools.transport;

import static in.plugged.tools.transport.McpException.Reason.UNREACHABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps remote servers' URLs from reaching into the operator's own network. A name is resolved once, the address is
 * checked, and the connection goes to that very address: a second look-up could answer differently (DNS rebinding).
 */
@ApplicationScoped
public class Network {

    /** What is not the public internet: IANA's special-purpose registries (RFC 6890), multicast, and IPv4 in disguise. */
    private static final List<Cidr> PRIVATE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "ff00::/8")
            .map(Cidr::parse)
            .toList();

    private final List<Cidr> allowed;

    Network(NetworkConfig config) {
        allowed = config.allowedPrivate().orElse(List.of()).stream()
                .map(Cidr::parse)
                .toList();
    }

    /** Where that URL leads, once it is known to be allowed. Blocks while the name is resolved. */
    public Endpoint resolve(URI url, Map<String, String> headers) throws McpException {
        String host = url.getHost();
        if (host == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new McpException(UNREACHABLE, "The url is not an http or https URL");
        }
        try {
            List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
            Optional<InetAddress> usable =
                    addresses.stream().filter(this::mayConnect).findFirst();
            return new Endpoint(
                    url,
                    usable.orElseThrow(() -> new McpException(
                            UNREACHABLE,
                            "The host '%s' is in a private network, which is not allowed".formatted(host))),
                    headers);
        } catch (UnknownHostException e) {
            throw new McpException(UNREACHABLE, "The host '%s' is not known".formatted(host), e);
        }
    }

    private boolean mayConnect(InetAddress address) {
        return PRIVATE.stream().noneMatch(range -> range.contains(address))
                || allowed.stream().anyMatch(range -> range.contains(address));
    }
}
