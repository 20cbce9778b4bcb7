package in.plugged.tools.transport;

import static in.plugged.tools.transport.McpException.Reason.UNREACHABLE;

import in.plugged.contract.network.AllowedAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps remote servers' URLs from reaching into the operator's own network. A name is resolved once, the address is
 * checked, and the connection goes to that very address: a second look-up could answer differently (DNS rebinding).
 */
@ApplicationScoped
public class Network {

    private final AllowedAddresses allowed;

    Network(AllowedAddresses allowed) {
        this.allowed = allowed;
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
                    addresses.stream().filter(allowed::contains).findFirst();
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
}
