package in.plugged.servers.network;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What remote MCP servers may point to. */
@ConfigMapping(prefix = "pluggedin.network")
interface NetworkConfig {

    /** Ranges that are allowed although they are private: {@code 10.20.0.0/16,::1/128}. None by default. */
    Optional<List<AddressRange>> allowedPrivate();
}
