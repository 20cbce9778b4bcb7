package in.plugged.local.command;

import in.plugged.local.checkout.Checkout;
import java.nio.file.Path;
import java.util.Locale;

/** What a newcomer sees when everything is ready. */
final class Welcome {

    private Welcome() {}

    static String of(RunState state, String key, Checkout checkout, double seconds) {
        Table table = new Table().row("what", "where", "process", "log");
        for (RunState.Part part : state.parts()) {
            table.row(
                    part.name(),
                    part.where(),
                    Long.toString(part.pid()),
                    checkout.root().relativize(Path.of(part.log())).toString());
        }
        return String.format(Locale.ROOT, """

                Plugged.in Suite is ready after %1$.1f s.

                %2$s
                  API         %3$s/api
                  Playground  %3$s/api/playground
                  API key     %4$s
                              (./pluggedin key prints it again, ./pluggedin key --admin the operator's)

                  Try it:     curl -H 'Authorization: Bearer %4$s' \\
                                '%3$s/api/registry/search?q=everything'
                  See it all: ./pluggedin demo

                  LOCAL MODE: MCP servers run WITHOUT A SANDBOX, as you, on this machine: install only what you trust.
                  Webhook receivers and MCP servers on this machine's loopback address are allowed; other private
                  addresses are not.

                Ctrl-C (or ./pluggedin down) stops everything.""", seconds, table, state.gatewayUrl(), key);
    }
}
