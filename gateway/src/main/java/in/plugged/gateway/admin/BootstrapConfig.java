package in.plugged.gateway.admin;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The keys that a new installation begins with. */
@ConfigMapping(prefix = "pluggedin.bootstrap")
interface BootstrapConfig {

    /** The operator's key, in the form of an API key. Without it nobody can make accounts. */
    Optional<String> adminKey();

    /** The key of an account to try things with, named demo, on the tier business; none where absent. */
    Optional<String> demoKey();
}
