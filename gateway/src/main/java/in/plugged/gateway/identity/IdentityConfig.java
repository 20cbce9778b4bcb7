package in.plugged.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How the gateway vouches for callers. */
@ConfigMapping(prefix = "pluggedin.identity")
interface IdentityConfig {

    /**
     * A folder of {@code *.jwk} files, each a private key on the curve P-256 with its {@code kid} (RFC 7517). The last
     * by name signs, all are published. To rotate, add a key under an early name, and rename it to be the last once
     * every service has read it (after five minutes).
     */
    Path keysDirectory();

    /** How long a token is valid. */
    @WithDefault("5m")
    Duration lifetime();
}
