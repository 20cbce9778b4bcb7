package in.plugged.local.command;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.suite.Home;
import in.plugged.local.suite.Problem;
import in.plugged.local.suite.Secrets;
import java.util.List;

/** {@code key [--admin]}: prints an API key and nothing else. */
public final class Key implements Command {

    private static final String ADMIN = "--admin";

    private final Home home;

    public Key(Checkout checkout) {
        this.home = new Home(checkout.state());
    }

    @Override
    public int run(List<String> words) {
        boolean admin = Options.parse(words, ADMIN).has(ADMIN);
        System.out.println(new Secrets(home)
                .existingKey(admin)
                .orElseThrow(() -> new Problem("There is no key yet: the first ./pluggedin up makes it.")));
        return 0;
    }
}
