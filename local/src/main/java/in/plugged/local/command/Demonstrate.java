package in.plugged.local.command;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.demo.Api;
import in.plugged.local.demo.Demo;
import in.plugged.local.demo.DemoFailed;
import in.plugged.local.suite.Home;
import in.plugged.local.suite.Problem;
import in.plugged.local.suite.Secrets;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** {@code demo}: runs the main job against the suite that is up, and shows each call. */
public final class Demonstrate implements Command {

    private final Home home;

    public Demonstrate(Checkout checkout) {
        this.home = new Home(checkout.state());
    }

    @Override
    public int run(List<String> words) throws InterruptedException {
        Options.parse(words);
        RunState state = RunState.require(home);
        if (!state.ready()) {
            throw new Problem("Plugged.in Suite is still starting. Try again in a moment.");
        }
        try (Api api = new Api(
                state.gatewayUrl(), Optional.of(new Secrets(home).demoKey()), line -> System.out.println(line))) {
            new Demo(api, state.bootstrapServers(), System.out::println).run();
            System.out.println("\nAll of it worked.");
            return 0;
        } catch (DemoFailed | UncheckedIOException e) {
            throw new Problem("The demo failed: " + e.getMessage(), e);
        }
    }
}
