package in.plugged.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a worker wait for work: until somebody says that there is some, or a while has passed. Many calls wake it once. */
public final class WakeUp {

    private final Semaphore calls = new Semaphore(0);

    /** Says that there is work, now or at the worker's next look. */
    public void call() {
        calls.release();
    }

    /** Whether to go on: false where the thread was interrupted, which it then still is. */
    public boolean await(Duration atMost) {
        try {
            if (calls.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
