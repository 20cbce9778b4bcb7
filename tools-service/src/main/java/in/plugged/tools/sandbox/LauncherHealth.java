package in.plugged.tools.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how STDIO servers are started. Remote servers work either way, so this never makes the service unready. */
@Readiness
@ApplicationScoped
class LauncherHealth implements HealthCheck {

    private final Launcher launcher;

    LauncherHealth(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("STDIO launcher")
                .up()
                .withData("launcher", launcher.description())
                .build();
    }
}
