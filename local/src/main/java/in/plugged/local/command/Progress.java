package in.plugged.local.command;

import java.util.Locale;

/** Lines that say what happens, each with the seconds since the beginning. */
final class Progress {

    private final long began = System.nanoTime();

    synchronized void say(String line) {
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), line);
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
