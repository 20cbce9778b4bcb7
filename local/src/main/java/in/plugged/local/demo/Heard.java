package in.plugged.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was heard so far on one way, in order, and a way to wait for something. */
final class Heard<T> {

    private final List<T> all = new ArrayList<>();

    synchronized void add(T heard) {
        all.add(heard);
        notifyAll();
    }

    /** The first that fits, heard already or within the limit. */
    synchronized Optional<T> await(Predicate<T> fits, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        Optional<T> found = all.stream().filter(fits).findFirst();
        while (found.isEmpty() && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            found = all.stream().filter(fits).findFirst();
        }
        return found;
    }
}
