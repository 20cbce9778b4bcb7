package in.plugged.webhooks.delivery;

import in.plugged.outbox.WakeUp;
import in.plugged.webhooks.webhook.SigningSecrets;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works the queue off: one thread claims what is due, one virtual thread an attempt sends it. */
@ApplicationScoped
class Deliverer {

    private static final Logger LOG = Logger.getLogger(Deliverer.class);
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(5);

    private final DeliveryConfig config;
    private final DeliveryQueue queue;
    private final SigningSecrets secrets;
    private final Sender sender;
    private final Settlement settlement;

    /** The webhook of each delivery that is being sent. */
    private final Map<UUID, UUID> inFlight = new ConcurrentHashMap<>();

    private final ExecutorService attempts = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());
    private final WakeUp work = new WakeUp();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    Deliverer(
            DeliveryConfig config, DeliveryQueue queue, SigningSecrets secrets, Sender sender, Settlement settlement) {
        this.config = config;
        this.queue = queue;
        this.secrets = secrets;
        this.sender = sender;
        this.settlement = settlement;
    }

    void start(@Observes StartupEvent started) {
        if (config.lease().compareTo(config.timeout()) <= 0) {
            throw new IllegalStateException(
                    "pluggedin.webhooks.lease must be longer than pluggedin.webhooks.timeout, or deliveries are doubled");
        }
        thread = Thread.ofPlatform().name("deliverer").daemon().start(this::run);
    }

    /** What is being sent may end; what does not in time is sent again by whoever runs next. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        work.call();
        if (thread != null) {
            thread.join(LAST_ATTEMPTS.toMillis());
        }
        attempts.shutdown();
        if (!attempts.awaitTermination(LAST_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)) {
            attempts.shutdownNow();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryQueue.Filled filled) {
        work.call();
    }

    private void run() {
        while (running) {
            try {
                deliverDue();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Deliveries wait: %s", e.getMessage());
            }
            pause();
        }
    }

    private void deliverDue() throws SQLException {
        int free = config.concurrency() - inFlight.size();
        if (free <= 0) {
            return; // the end of an attempt wakes us
        }
        List<Claim> claims = queue.claim(free, List.copyOf(inFlight.values()));
        for (Claim claim : claims) {
            inFlight.put(claim.delivery(), claim.webhook());
            attempts.execute(() -> attempt(claim));
        }
    }

    private void attempt(Claim claim) {
        try {
            Instant at = Instant.now();
            Outcome outcome = sender.send(claim, secrets.open(claim.webhook(), claim.sealedSecret()));
            settlement.settle(claim, at, Duration.between(at, Instant.now()), outcome);
        } catch (RuntimeException e) {
            LOG.errorf(e, "An attempt could not be noted and is made again when its lease ends: %s", claim);
        } finally {
            inFlight.remove(claim.delivery());
            work.call();
        }
    }

    private void pause() {
        if (!work.await(config.poll())) {
            running = false;
        }
    }
}
