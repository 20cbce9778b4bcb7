package in.plugged.tools.session;

import in.plugged.tools.transport.McpException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long a server that could not be connected is left alone: at random up to a bound that doubles with each failure,
 * from half a second to a minute ("full jitter", Brooker 2015). Meanwhile callers get the last failure at once.
 */
record Backoff(McpException failure, int failures, long untilNanos) {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final int MOST_DOUBLINGS = 7;

    static Backoff after(@Nullable Backoff earlier, McpException failure) {
        int failures = earlier == null ? 1 : earlier.failures + 1;
        long bound = Math.min(MOST.toNanos(), FIRST.toNanos() << Math.min(failures - 1, MOST_DOUBLINGS));
        return new Backoff(
                failure,
                failures,
                System.nanoTime() + ThreadLocalRandom.current().nextLong(bound));
    }

    boolean isOver() {
        return System.nanoTime() - untilNanos >= 0;
    }
}
