package in.plugged.local.platform;

import in.plugged.local.process.ChildDied;
import in.plugged.local.process.Reaper;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A PostgreSQL and a Kafka that run.
 *
 * @param postgres its databases are made on demand
 * @param kafka its topics are made by whoever publishes
 */
public record Platform(Postgres postgres, Kafka kafka) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * Starts both side by side.
     *
     * @throws ChildDied where one does not become ready; whatever did start is the reaper's to stop
     */
    public static Platform start(Postgres.Setup postgres, Kafka.Setup kafka, Reaper reaper)
            throws ChildDied, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Postgres> startPostgres = () -> Postgres.start(postgres, reaper);
            Callable<Kafka> startKafka = () -> Kafka.start(kafka, reaper);
            Future<Postgres> database = threads.submit(startPostgres);
            Future<Kafka> broker = threads.submit(startKafka);
            return new Platform(started(database), started(broker));
        }
    }

    private static <T> T started(Future<T> starting) throws ChildDied, InterruptedException {
        try {
            return starting.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ChildDied died -> throw died;
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Stops both cleanly. */
    public void stop() throws InterruptedException {
        kafka.child().askToStop();
        postgres.child().askToStop();
        kafka.child().stop(GRACE);
        postgres.child().stop(GRACE);
    }
}
