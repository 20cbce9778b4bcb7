package in.plugged.local.command;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.process.FolderLock;
import in.plugged.local.suite.Home;
import in.plugged.local.suite.Problem;
import in.plugged.local.suite.Recording;
import in.plugged.local.suite.Settings;
import in.plugged.local.suite.Suite;
import in.plugged.local.suite.Training;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** {@code up}: starts everything and stays until it is stopped. */
public final class Up implements Command {

    private static final String DETACH = "--detach";
    private static final String FRESH = "--fresh";

    private final Checkout checkout;
    private final Home home;

    public Up(Checkout checkout) {
        this.checkout = checkout;
        this.home = new Home(checkout.state());
    }

    @Override
    public int run(List<String> words) throws InterruptedException {
        Options options = Options.parse(words, DETACH, FRESH);
        Settings settings = Settings.from(System.getenv());
        FolderLock lock = FolderLock.tryTake(RunState.lock(home)).orElseThrow(this::alreadyUp);
        settings.checkFree();
        if (options.has(FRESH)) {
            home.clear();
        }
        Progress progress = new Progress();
        Training.of(checkout).runIfStale(progress::say);
        if (options.has(DETACH)) {
            lock.close();
            return new Detached(checkout, home).start();
        }
        stay(settings, new Progress());
        return 0;
    }

    private void stay(Settings settings, Progress progress) throws InterruptedException {
        Suite suite =
                new Suite(new Suite.Setup(checkout, home, settings, true, Recording.OFF), line -> progress.say(line));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite)));
        RunState.of(suite, false).write(home);
        suite.start();
        suite.supervise(() -> RunState.of(suite, true).write(home));
        RunState state = RunState.of(suite, true);
        state.write(home);
        System.out.println(Welcome.of(state, suite.secrets().demoKey(), checkout, progress.seconds()));
        new CountDownLatch(1).await();
    }

    private void stop(Suite suite) {
        System.out.printf(Locale.ROOT, "%nStopping%n");
        suite.close();
        RunState.forget(home);
        System.out.println("Stopped; the data stays in " + checkout.root().relativize(home.data()));
    }

    private Problem alreadyUp() {
        return RunState.read(home)
                .map(state -> new Problem(
                        "Plugged.in Suite is already up from this folder (process %d): %s. ./pluggedin status shows it, ./pluggedin down stops it."
                                .formatted(state.launcher(), state.gatewayUrl())))
                .orElseGet(() -> new Problem(
                        "Another ./pluggedin up is starting or stopping in this folder. Try again in a moment."));
    }
}
