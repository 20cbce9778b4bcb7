package in.plugged.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that runs, until it ends or is stopped. */
public final class Child {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(40);

    private final Program program;
    private final Process process;

    private Child(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    /** Starts a program; its log begins anew and the one before is kept beside it as {@code NAME.log.1}. */
    public static Child start(Program program, Reaper reaper) {
        List<String> words = new ArrayList<>(Session.prefix());
        words.addAll(program.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(program.folder().toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(program.log().toFile());
        builder.environment().clear();
        builder.environment().putAll(program.environment());
        try {
            keepLastLog(program.log());
            Process process = builder.start();
            reaper.add(process.pid(), program.stop());
            Child child = new Child(program, process);
            child.whenEnded(() -> reaper.remove(process.pid()));
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(program.name() + " does not start", e);
        }
    }

    private static void keepLastLog(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public Program program() {
        return program;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Has something done when the program has ended, however it ended. */
    public void whenEnded(Runnable then) {
        CompletableFuture<Void> _ = process.onExit().thenRun(then);
    }

    /**
     * Waits until a program that serves is ready.
     *
     * @param ready asked again and again
     * @throws ChildDied where the program ends before it is ready, or takes longer than the limit
     */
    public void awaitReady(BooleanSupplier ready, Duration limit) throws ChildDied, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ChildDied("%s ended with code %d while starting. The end of %s:%n%s"
                        .formatted(program.name(), process.exitValue(), program.log(), LogTail.of(program.log())));
            }
            if (System.nanoTime() > end) {
                throw new ChildDied("%s is not ready after %d s. The end of %s:%n%s"
                        .formatted(program.name(), limit.toSeconds(), program.log(), LogTail.of(program.log())));
            }
        }
    }

    /**
     * Waits until a program that does one thing has done it.
     *
     * @throws ChildDied where it fails or takes longer than the limit
     */
    public void awaitSuccess(Duration limit) throws ChildDied, InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            stop(Duration.ZERO);
            throw new ChildDied("%s is not done after %d s".formatted(program.name(), limit.toSeconds()));
        }
        if (process.exitValue() != 0) {
            throw new ChildDied("%s failed with code %d. The end of %s:%n%s"
                    .formatted(program.name(), process.exitValue(), program.log(), LogTail.of(program.log())));
        }
    }

    /** Asks the program to stop without waiting for it. */
    public void askToStop() {
        if (process.isAlive()) {
            signal(program.stop().name(), Long.toString(pid()));
        }
    }

    /** Stops the program: asks, waits, then kills it with everything in its group. */
    public void stop(Duration grace) throws InterruptedException {
        askToStop();
        if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            signal("KILL", "-" + pid());
            process.destroyForcibly().waitFor();
        }
    }

    /** Through the shell's own kill: Java only knows TERM and KILL, and not every system has the command. */
    private static void signal(String signal, String target) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s " + signal + " -- " + target)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
