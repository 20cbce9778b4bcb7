package in.plugged.tools.sandbox;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A started process with everything it starts itself. */
public final class Child {

    private final Process process;
    private final Reaper reaper;
    private final String group;
    private final SandboxConfig config;

    Child(Process process, Reaper reaper, boolean leadsGroup, SandboxConfig config) {
        this.process = process;
        this.reaper = reaper;
        // kill(1): a negative number is a process group
        this.group = (leadsGroup ? "-" : "") + process.pid();
        this.config = config;
        reaper.watch(group);
        // What it left behind has nobody to talk to any more.
        var _ = process.onExit().thenRun(() -> reaper.kill(group));
    }

    public OutputStream stdin() {
        return process.getOutputStream();
    }

    public InputStream stdout() {
        return process.getInputStream();
    }

    public InputStream stderr() {
        return process.getErrorStream();
    }

    public long pid() {
        return process.pid();
    }

    /** Done with the exit status once the process itself is gone. */
    public CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Ends it and waits for that, within the configured times. Whoever holds its stdin has closed it before, or does so
     * when the process is gone: a polite server exits by itself then.
     */
    public void end() {
        List<ProcessHandle> descendants = process.descendants().toList();
        if (!goneWithin(config.closeGrace())) {
            reaper.term(group);
            process.destroy();
            if (!goneWithin(config.killAfter())) {
                process.destroyForcibly();
            }
        }
        reaper.kill(group);
        // Those that left the group, which is rare and rude.
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean goneWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
