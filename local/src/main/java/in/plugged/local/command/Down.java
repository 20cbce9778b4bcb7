package in.plugged.local.command;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.process.FolderLock;
import in.plugged.local.suite.Home;
import in.plugged.local.suite.Problem;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code down}: stops what {@code up} started, and waits for it. */
public final class Down implements Command {

    private static final long LIMIT_SECONDS = 60;

    private final Home home;

    public Down(Checkout checkout) {
        this.home = new Home(checkout.state());
    }

    @Override
    public int run(List<String> words) throws InterruptedException {
        Options.parse(words);
        RunState state = RunState.read(home).orElse(null);
        if (state == null) {
            System.out.println("Plugged.in Suite is not running here; there is nothing to stop.");
            return 0;
        }
        ProcessHandle launcher = ProcessHandle.of(state.launcher()).orElse(null);
        if (launcher != null && launcher.destroy()) {
            await(launcher);
        }
        // Free once the launcher is gone, however it went.
        FolderLock.take(RunState.lock(home)).close();
        System.out.println("Stopped; the data stays in .pluggedin/data.");
        return 0;
    }

    private static void await(ProcessHandle launcher) throws InterruptedException {
        try {
            launcher.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Problem(
                    "The launcher (process %d) is still stopping after %d s.".formatted(launcher.pid(), LIMIT_SECONDS),
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
