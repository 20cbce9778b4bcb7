package in.plugged.local.suite;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.platform.Kafka;
import in.plugged.local.platform.Platform;
import in.plugged.local.platform.Postgres;
import in.plugged.local.process.Child;
import in.plugged.local.process.ChildDied;
import in.plugged.local.process.Reaper;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** PostgreSQL, Kafka and the five services, running. */
public final class Suite implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final String SUPERUSER = "superuser";

    private final Setup setup;
    private final Secrets secrets;
    private final Reaper reaper;
    private final Supervisor supervisor;
    private final Consumer<String> say;

    /**
     * What to run, and how.
     *
     * @param checkout where the packaged services are
     * @param home where data, logs and secrets are
     * @param settings ports
     * @param durable whether the data survives a power cut
     * @param recorded the services and the broker that record their start
     */
    public record Setup(Checkout checkout, Home home, Settings settings, boolean durable, Recording recorded) {}

    /** Nothing runs until {@link #start}. */
    public Suite(Setup setup, Consumer<String> say) {
        this.setup = setup;
        this.say = say;
        this.secrets = new Secrets(setup.home());
        this.reaper = Reaper.start();
        this.supervisor = new Supervisor(reaper, say);
    }

    /**
     * Starts everything and waits until all of it is ready.
     *
     * @throws Problem where a part does not become ready, with the end of its log; {@link #close} then stops the rest
     */
    public void start() throws InterruptedException {
        for (Service service : Service.values()) {
            if (!Files.exists(service.application(setup.checkout()))) {
                throw new Problem("%s is not packaged. ./pluggedin build does it.".formatted(service.module()));
            }
        }
        try {
            say.accept("Starting PostgreSQL and Kafka");
            Platform platform = startPlatform();
            say.accept("Starting the services");
            startServices(platform);
        } catch (ChildDied e) {
            throw new Problem(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Keeps everything running from now on.
     *
     * @param whenChanged run after a part was started again
     */
    public void supervise(Runnable whenChanged) {
        supervisor.watch(whenChanged);
    }

    /** Everything that runs, in the order it was started. */
    public List<Child> children() {
        return supervisor.children();
    }

    public Settings settings() {
        return setup.settings();
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Stops everything, services first, and waits for it. */
    @Override
    public void close() {
        stop(GRACE);
    }

    /** The same, with more patience or less. */
    void stop(Duration grace) {
        supervisor.stopWatching();
        try {
            List<Child> children = new ArrayList<>(supervisor.children());
            Collections.reverse(children);
            List<Child> services = children.subList(0, Math.max(0, children.size() - 2));
            services.forEach(Child::askToStop);
            for (Child child : children) {
                child.stop(grace);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reaper.close();
    }

    private Platform startPlatform() throws ChildDied, InterruptedException {
        Platform platform = Platform.start(
                new Postgres.Setup(
                        setup.home().data().resolve("postgresql"),
                        setup.settings().port(PortSetting.POSTGRES),
                        secrets.databasePassword(SUPERUSER),
                        setup.durable(),
                        setup.home().logs(),
                        setup.checkout().state()),
                new Kafka.Setup(
                        setup.home().data().resolve("kafka"),
                        setup.settings().port(PortSetting.KAFKA),
                        setup.settings().port(PortSetting.KAFKA_CONTROLLER),
                        setup.home().logs(),
                        setup.checkout(),
                        setup.recorded().flags(AotCache.ofKafka(setup.checkout()))),
                reaper);
        supervisor.add(platform.postgres().child());
        supervisor.add(platform.kafka().child());
        return platform;
    }

    private void startServices(Platform platform) throws ChildDied, InterruptedException {
        for (Service service : Service.values()) {
            String database = service.shortName();
            platform.postgres().databases().create(database, secrets.databasePassword(database));
        }
        Topics.create(platform.kafka());
        ServiceProgram programs = new ServiceProgram(setup, secrets, platform);
        Map<Service, Child> started = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            List<String> flags = setup.recorded().flags(AotCache.of(service, setup.checkout()));
            Child child = Child.start(programs.of(service, flags), reaper);
            started.put(service, child);
            supervisor.add(child);
        }
        for (Map.Entry<Service, Child> entry : started.entrySet()) {
            Readiness readiness = new Readiness(setup.settings().port(entry.getKey()));
            entry.getValue().awaitReady(readiness::ready, READY_LIMIT);
            say.accept("  " + entry.getKey().module() + " is ready");
        }
    }
}
