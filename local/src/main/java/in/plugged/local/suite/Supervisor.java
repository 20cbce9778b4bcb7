package in.plugged.local.suite;

import in.plugged.local.process.Child;
import in.plugged.local.process.Reaper;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts again what dies, after a pause that grows while it keeps dying. */
final class Supervisor {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Reaper reaper;
    private final Consumer<String> say;
    private final Map<String, Child> children = Collections.synchronizedMap(new LinkedHashMap<>());
    private Runnable changed = () -> {};
    private boolean watching;

    Supervisor(Reaper reaper, Consumer<String> say) {
        this.reaper = reaper;
        this.say = say;
    }

    /** Notes a child that runs; from {@link #watch} on it is kept running. */
    void add(Child child) {
        children.put(child.program().name(), child);
    }

    List<Child> children() {
        synchronized (children) {
            return List.copyOf(children.values());
        }
    }

    synchronized void watch(Runnable whenChanged) {
        watching = true;
        changed = whenChanged;
        children().forEach(child -> watch(child, SHORTEST));
    }

    synchronized void stopWatching() {
        watching = false;
    }

    private void watch(Child child, Duration pause) {
        long started = System.nanoTime();
        child.whenEnded(() -> {
            boolean wasStable = System.nanoTime() - started > STABLE.toNanos();
            restartLater(child, wasStable ? SHORTEST : pause);
        });
    }

    private synchronized void restartLater(Child dead, Duration pause) {
        if (watching) {
            say.accept("%s died; it starts again in %d s. Its log: %s"
                    .formatted(
                            dead.program().name(),
                            pause.toSeconds(),
                            dead.program().log() + ".1"));
            CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> restart(dead, pause));
        }
    }

    private synchronized void restart(Child dead, Duration pause) {
        if (watching) {
            Child child = Child.start(dead.program(), reaper);
            add(child);
            Duration twice = pause.multipliedBy(2);
            watch(child, twice.compareTo(LONGEST) > 0 ? LONGEST : twice);
            changed.run();
        }
    }
}
