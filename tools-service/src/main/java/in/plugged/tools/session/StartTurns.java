package in.plugged.tools.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets as many servers start at a time as there are cores: forty at once would all be slow. */
final class StartTurns {

    /** Longer than an ordinary start; a server that hangs must not keep others from starting. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS);

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Waits for a turn; run what is returned to end it. */
    Runnable take() throws InterruptedException {
        turns.acquire();
        AtomicBoolean taken = new AtomicBoolean(true);
        Runnable end = () -> {
            if (taken.getAndSet(false)) {
                turns.release();
            }
        };
        LATER.execute(end);
        return end;
    }
}
