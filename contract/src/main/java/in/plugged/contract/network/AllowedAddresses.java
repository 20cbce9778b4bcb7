package in.plugged.contract.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;

/** The addresses that a URL of a user may lead to: the public Internet, and what the operator opened besides. */
@ApplicationScoped
public class AllowedAddresses {

    private final List<Cidr> allowedPrivate;

    public AllowedAddresses(NetworkConfig config) {
        allowedPrivate = config.allowedPrivate().orElse(List.of());
    }

    public boolean contains(InetAddress address) {
        return PublicInternet.contains(address) || allowedPrivate.stream().anyMatch(range -> range.contains(address));
    }
}
