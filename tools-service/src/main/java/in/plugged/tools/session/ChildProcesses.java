package in.plugged.tools.session;

import static in.plugged.tools.transport.McpException.Reason.ENDED;
import static in.plugged.tools.transport.McpException.Reason.UNREACHABLE;

import in.plugged.tools.definition.Definition;
import in.plugged.tools.sandbox.Child;
import in.plugged.tools.sandbox.Command;
import in.plugged.tools.sandbox.LaunchException;
import in.plugged.tools.sandbox.Launcher;
import in.plugged.tools.store.InstallException;
import in.plugged.tools.store.PackageStore;
import in.plugged.tools.store.ToolsDirectory;
import in.plugged.tools.transport.Conversation;
import in.plugged.tools.transport.McpException;
import in.plugged.tools.transport.PipeWire;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** STDIO servers: installed, started, and ended when the conversation with them is. */
@ApplicationScoped
class ChildProcesses {

    /** How long the rest of a server's output may take to arrive once it has exited. */
    private static final Duration LAST_WORDS = Duration.ofMillis(80);

    private static final Executor AFTER_LAST_WORDS =
            CompletableFuture.delayedExecutor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);

    private final PackageStore store;
    private final ToolsDirectory directory;
    private final Launcher launcher;
    private final ServerLogs logs;
    private final StartTurns turns = new StartTurns();
    private final Map<Child, CompletableFuture<Void>> ending = new ConcurrentHashMap<>();

    ChildProcesses(PackageStore store, ToolsDirectory directory, Launcher launcher, ServerLogs logs) {
        this.store = store;
        this.directory = directory;
        this.launcher = launcher;
        this.logs = logs;
    }

    /** What is done with a server that has just started. */
    interface Greeting {
        Session with(Conversation conversation) throws McpException;
    }

    Session start(Definition server, Definition.Target.Stdio target, Consumer<String> notified, Greeting greeting)
            throws McpException {
        Command command = command(server, target);
        Runnable turn = takeTurn();
        try {
            return greeting.with(converse(server, launcher.launch(command), notified));
        } catch (LaunchException e) {
            throw new McpException(UNREACHABLE, e.getMessage(), e);
        } finally {
            turn.run();
        }
    }

    /** Waits until those that were ended are gone. */
    void awaitEnds(Duration atMost) {
        CompletableFuture<Void> all = CompletableFuture.allOf(ending.values().toArray(CompletableFuture[]::new));
        all.completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private Command command(Definition server, Definition.Target.Stdio target) throws McpException {
        try {
            return new Command(
                    store.words(target.command(), target.arguments()),
                    target.environment(),
                    directory.state(server.uuid()),
                    target.directory().map(Path::of));
        } catch (InstallException e) {
            throw new McpException(UNREACHABLE, e.getMessage(), e);
        }
    }

    private Runnable takeTurn() throws McpException {
        try {
            return turns.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new McpException(UNREACHABLE, "Interrupted before the server was started", e);
        }
    }

    private Conversation converse(Definition server, Child child, Consumer<String> notified) {
        Thread stderr = logs.follow(server.uuid(), child.stderr());
        PipeWire wire =
                new PipeWire(server.uuid().toString(), child.stdin(), child.stdout(), () -> exited(child, stderr));
        Conversation conversation = new Conversation(wire, notified);
        var _ = conversation.end().thenRun(() -> end(child));
        conversation.start();
        // Its output may be held open by a process it left behind.
        var _ = child.exit().thenRunAsync(() -> conversation.end(exited(child, stderr)), AFTER_LAST_WORDS);
        return conversation;
    }

    /** Why its output ended, with all that it had to say about it read. */
    private static McpException exited(Child child, Thread stderr) {
        Optional<String> status = child.exit()
                .thenApply(exit -> Optional.of(exit.toString()))
                .completeOnTimeout(Optional.empty(), LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        try {
            if (status.isPresent()) {
                stderr.join(LAST_WORDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new McpException(
                ENDED,
                status.map("The server process exited with status "::concat).orElse("The server closed its pipes"));
    }

    private void end(Child child) {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        ending.put(child, gone);
        Thread.ofVirtual().name("mcp-end").start(() -> {
            try {
                child.end();
            } finally {
                gone.complete(null);
                ending.remove(child);
            }
        });
    }
}
