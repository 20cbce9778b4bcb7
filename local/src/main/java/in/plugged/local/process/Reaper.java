package in.plugged.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Outlives us by a moment: a shell that knows the children and, once its input ends, stops them, then kills them with
 * their groups. So a launcher that is itself killed leaves nothing running.
 */
public final class Reaper implements AutoCloseable {

    private static final Duration GIVES_UP = Duration.ofSeconds(10);

    private final Process shell;
    private final OutputStream input;

    private Reaper(Process shell) {
        this.shell = shell;
        this.input = shell.getOutputStream();
    }

    /** Starts one. */
    public static Reaper start() {
        try (InputStream script = Reaper.class.getResourceAsStream("reaper.sh")) {
            if (script == null) {
                throw new IllegalStateException("reaper.sh is missing from this jar");
            }
            List<String> words = new ArrayList<>(Session.prefix());
            words.addAll(List.of("sh", "-c", new String(script.readAllBytes(), StandardCharsets.UTF_8)));
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(Map.copyOf(Environment.basic()));
            return new Reaper(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("The reaper of child processes does not start", e);
        }
    }

    void add(long pid, StopSignal stop) {
        tell("+ %d %s%n".formatted(pid, stop));
    }

    void remove(long pid) {
        tell("- %d x%n".formatted(pid));
    }

    long pid() {
        return shell.pid();
    }

    private synchronized void tell(String line) {
        try {
            input.write(line.getBytes(StandardCharsets.US_ASCII));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The reaper of child processes is gone", e);
        }
    }

    /** Stops what is left of the children, and waits for that. */
    @Override
    public void close() {
        try {
            synchronized (this) {
                input.close();
            }
            shell.waitFor(GIVES_UP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
