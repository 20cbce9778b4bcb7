package in.plugged.tools.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where packages and servers' own folders are kept. */
@ConfigMapping(prefix = "pluggedin.tools")
public interface StoreConfig {

    /** The root of the package store and of the servers' state folders. */
    @WithDefault(".pluggedin/tools")
    Path directory();

    /** How long one install may take. */
    @WithDefault("5m")
    Duration installTimeout();
}
