package in.plugged.tools.session;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Closes idle sessions now and then, and all of them when the service stops. */
@ApplicationScoped
class Housekeeping {

    /** Before the journal, which is told of every session that ends. */
    private static final int EARLY = 1_000;

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration MOST_FOR_ENDS = Duration.ofSeconds(5);

    private final Sessions sessions;
    private final ChildProcesses processes;
    private final SessionsConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("session-sweep").daemon().factory());

    Housekeeping(Sessions sessions, ChildProcesses processes, SessionsConfig config) {
        this.sessions = sessions;
        this.processes = processes;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        long every = config.sweep().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::sweep, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes @Priority(EARLY) ShutdownEvent stopping) {
        timer.shutdownNow();
        sessions.closeAll();
        processes.awaitEnds(MOST_FOR_ENDS);
    }

    private void sweep() {
        try {
            sessions.sweep(config.idle());
        } catch (RuntimeException e) {
            // An exception would end the schedule.
            LOG.error("Idle sessions were not closed", e);
        }
    }
}
