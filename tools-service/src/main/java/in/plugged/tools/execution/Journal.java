package in.plugged.tools.execution;

import in.plugged.contract.event.Event;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes executions and events in the order they come, many in one transaction, off the request's path. */
@ApplicationScoped
public class Journal {

    /** After what still has something to tell when the service stops, before what it is written with. */
    static final int PENULTIMATE = 2_000;

    private static final Logger LOG = Logger.getLogger(Journal.class);

    private final Ledger ledger;
    private final JournalConfig config;
    private final BlockingQueue<Entry> queue;
    private final Map<UUID, Execution> unwritten = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private @Nullable Thread writer;

    Journal(Ledger ledger, JournalConfig config) {
        this.ledger = ledger;
        this.config = config;
        queue = new ArrayBlockingQueue<>(config.capacity());
    }

    /** Adds an execution with its event; waits while the queue is full. */
    public void add(Execution execution, Event event) {
        unwritten.put(execution.executionUuid(), execution);
        put(Entry.of(execution, event));
    }

    /** Adds an event; waits while the queue is full. */
    public void add(Event event) {
        put(Entry.of(event));
    }

    /** An execution that is not in the database yet. */
    Optional<Execution> unwritten(UUID uuid) {
        return Optional.ofNullable(unwritten.get(uuid));
    }

    /** Waits until all that was added before is written, but no longer than that. */
    void settle(long atMostMs) {
        if (unwritten.isEmpty()) {
            return;
        }
        Entry mark = Entry.mark();
        try {
            if (queue.offer(mark, atMostMs, TimeUnit.MILLISECONDS)) {
                mark.written().get(atMostMs, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.debugf("The history lags behind: waiting=%d", queue.size());
        }
    }

    void start(@Observes StartupEvent started) {
        writer = Thread.ofPlatform().name("journal").daemon().start(this::run);
    }

    void stop(@Observes @Priority(PENULTIMATE) ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        queue.offer(Entry.mark());
        if (writer != null) {
            writer.join(config.drain().toMillis());
        }
        if (!unwritten.isEmpty()) {
            LOG.errorf("Executions are lost, the database was away: count=%d", unwritten.size());
        }
    }

    private void put(Entry entry) {
        boolean interrupted = false;
        while (true) {
            try {
                queue.put(entry);
                break;
            } catch (InterruptedException e) {
                // What happened is told even if nobody waits for the answer any more.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping || !queue.isEmpty()) {
                List<Entry> batch = new ArrayList<>();
                batch.add(queue.take());
                queue.drainTo(batch, config.batch() - 1);
                write(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Entry> batch) {
        List<Entry> left = batch;
        while (!left.isEmpty()) {
            try {
                ledger.commit(left);
                left = List.of();
            } catch (RuntimeException e) {
                LOG.warnf("The journal waits for the database: entries=%d cause=%s", left.size(), e.getMessage());
                LockSupport.parkNanos(config.retry().toNanos());
                left = ledger.notWritten(left);
            }
        }
        for (Entry entry : batch) {
            if (entry.execution() != null) {
                unwritten.remove(entry.execution().executionUuid());
            }
            entry.written().complete(null);
        }
    }
}
