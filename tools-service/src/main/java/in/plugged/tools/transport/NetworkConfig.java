package in.plugged.tools.transport;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Where remote MCP servers may be. */
@ConfigMapping(prefix = "pluggedin.network")
public interface NetworkConfig {

    /** Private ranges that are allowed all the same, as CIDRs ({@code 127.0.0.0/8,::1/128}); none by default. */
    Optional<List<String>> allowedPrivate();
}
