package in.plugged.contract.network;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What of the private network webhooks and remote MCP servers may be in. */
@ConfigMapping(prefix = "pluggedin.network")
public interface NetworkConfig {

    /** Ranges that are no part of the public Internet and are open all the same: {@code 10.1.0.0/16,fd00::/8}. */
    Optional<List<Cidr>> allowedPrivate();
}
