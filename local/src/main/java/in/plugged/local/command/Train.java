package in.plugged.local.command;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.suite.Training;
import java.util.List;

/** {@code train}: records what makes starts fast, where the last build made it stale. {@code up} does so too. */
public final class Train implements Command {

    private final Checkout checkout;

    public Train(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public int run(List<String> words) throws InterruptedException {
        Options.parse(words);
        Training.of(checkout).runIfStale(new Progress()::say);
        return 0;
    }
}
