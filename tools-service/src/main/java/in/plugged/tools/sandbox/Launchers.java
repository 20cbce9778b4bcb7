package in.plugged.tools.sandbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import org.jboss.logging.Logger;

/** Chooses the launcher that the configuration names, and says loudly what that means. */
@ApplicationScoped
class Launchers {

    private static final Logger LOG = Logger.getLogger(Launchers.class);

    private final Launcher chosen;

    Launchers(SandboxConfig config, Reaper reaper) {
        chosen = config.launcher()
                .map(kind -> switch (kind) {
                    case LOCAL -> (Launcher) new LocalLauncher(config, reaper);
                })
                .orElseGet(RefusingLauncher::new);
    }

    @Produces
    Launcher launcher() {
        return chosen;
    }

    void announce(@Observes StartupEvent started) {
        LOG.warn(chosen.description());
    }
}
