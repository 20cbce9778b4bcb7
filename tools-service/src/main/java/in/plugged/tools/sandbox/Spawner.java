package in.plugged.tools.sandbox;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Starts every process from one thread that never ends. To the kernel a process is the child of the thread that made it:
 * what asks to be killed with its parent (PR_SET_PDEATHSIG, {@code bwrap --die-with-parent}) dies with that thread.
 */
final class Spawner {

    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();

    private record Order(ProcessBuilder process, CompletableFuture<Process> started) {

        void carryOut() {
            try {
                started.complete(process.start());
            } catch (IOException | RuntimeException e) {
                started.completeExceptionally(e);
            }
        }
    }

    Spawner() {
        Thread.ofPlatform().name("mcp-spawner").daemon().start(this::run);
    }

    Process start(ProcessBuilder process) throws IOException {
        Order order = new Order(process, new CompletableFuture<>());
        orders.add(order);
        try {
            return order.started().get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause() == null ? "" : e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // The process may start yet, and nobody would know of it.
            var _ = order.started().thenAccept(Process::destroyForcibly);
            throw new IOException("Interrupted while the process was starting", e);
        }
    }

    private void run() {
        try {
            while (true) {
                orders.take().carryOut();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("The spawner thread must not end", e);
        }
    }
}
