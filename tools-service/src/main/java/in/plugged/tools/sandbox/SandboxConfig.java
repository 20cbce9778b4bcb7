package in.plugged.tools.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How STDIO servers are started and ended. */
@ConfigMapping(prefix = "pluggedin.sandbox")
public interface SandboxConfig {

    /** The launcher for STDIO servers; without one none is started. */
    Optional<Kind> launcher();

    /** How long a child may take to exit once its stdin is closed, before its group gets TERM. */
    @WithDefault("500ms")
    Duration closeGrace();

    /** How long it may take after TERM, before its group gets KILL. */
    @WithDefault("2s")
    Duration killAfter();

    /** The launchers there are. */
    enum Kind {
        /** No sandbox: children have the rights of the service. For one's own machine only. */
        LOCAL
    }
}
