package in.plugged.local.suite;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.platform.Platform;
import in.plugged.local.process.Environment;
import in.plugged.local.process.Ports;
import in.plugged.local.process.Program;
import in.plugged.local.process.StopSignal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged service as a program: its JVM, and its configuration as environment, the same names as in Kubernetes. */
final class ServiceProgram {

    private static final String LOOPBACK = "127.0.0.0/8,::1/128";

    private final Suite.Setup setup;
    private final Secrets secrets;
    private final Platform platform;

    ServiceProgram(Suite.Setup setup, Secrets secrets, Platform platform) {
        this.setup = setup;
        this.secrets = secrets;
        this.platform = platform;
    }

    Program of(Service service, List<String> flags) {
        List<String> words = new ArrayList<>();
        words.add(Checkout.java().toString());
        words.addAll(flags);
        // From its own folder with a relative path: an AOT cache is bound to the class path as it was written.
        words.addAll(List.of("-jar", "quarkus-run.jar"));
        return new Program(
                service.module(),
                words,
                environment(service),
                service.application(setup.checkout()),
                setup.home().log(service.module()),
                StopSignal.TERM);
    }

    private Map<String, String> environment(Service service) {
        Map<String, String> environment = new HashMap<>(Environment.basic());
        // Fewer arenas of the C library: some 20 MB less in each JVM.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("PLUGGEDIN_HOST", Ports.HOST);
        environment.put("PLUGGEDIN_PORT", Integer.toString(setup.settings().port(service)));
        for (Service other : Service.values()) {
            environment.put(
                    "PLUGGEDIN_SERVICES_" + other.name(),
                    "http://%s:%d".formatted(Ports.HOST, setup.settings().port(other)));
        }
        String database = service.shortName();
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", platform.postgres().databases().jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword(database));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", platform.kafka().bootstrapServers());
        environment.putAll(own(service));
        return environment;
    }

    private Map<String, String> own(Service service) {
        return switch (service) {
            case GATEWAY ->
                Map.of(
                        "PLUGGEDIN_IDENTITY_KEYS_DIRECTORY",
                                secrets.identityKeys().toString(),
                        "PLUGGEDIN_BOOTSTRAP_ADMIN_KEY", secrets.adminKey(),
                        "PLUGGEDIN_BOOTSTRAP_DEMO_KEY", secrets.demoKey());
            case SERVERS -> Map.of("PLUGGEDIN_SECRETS_KEYS", secrets.secretKeys("servers"));
            case REGISTRY -> Map.of();
            case TOOLS -> {
                Map<String, String> tools = new HashMap<>(Environment.network());
                tools.put("PLUGGEDIN_SECRETS_KEYS", secrets.secretKeys("servers"));
                tools.put("PLUGGEDIN_SANDBOX_LAUNCHER", "local");
                tools.put(
                        "PLUGGEDIN_TOOLS_DIRECTORY",
                        setup.home().data().resolve("tools").toString());
                tools.put("PLUGGEDIN_NETWORK_ALLOWED_PRIVATE", LOOPBACK);
                yield tools;
            }
            case WEBHOOKS ->
                Map.of(
                        "PLUGGEDIN_SECRETS_KEYS",
                        secrets.secretKeys("webhooks"),
                        "PLUGGEDIN_NETWORK_ALLOWED_PRIVATE",
                        LOOPBACK);
        };
    }
}
