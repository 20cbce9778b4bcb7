package in.plugged.local.command;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.process.Memory;
import in.plugged.local.process.Ports;
import in.plugged.local.suite.Home;
import in.plugged.local.suite.Readiness;
import java.util.List;

/** {@code status}: what runs where, whether it is ready, and what memory it takes. Exits with 1 unless all is ready. */
public final class Status implements Command {

    private final Home home;

    public Status(Checkout checkout) {
        this.home = new Home(checkout.state());
    }

    @Override
    public int run(List<String> words) {
        Options.parse(words);
        RunState state = RunState.require(home);
        Table table = new Table().row("what", "state", "where", "process", "memory");
        boolean allReady = state.ready();
        long launcher = Memory.megabytes(state.launcher());
        long total = launcher;
        for (RunState.Part part : state.parts()) {
            boolean ready =
                    part.where().startsWith("http") ? new Readiness(part.port()).ready() : Ports.answers(part.port());
            allReady &= ready;
            long memory = Memory.megabytesWithDescendants(part.pid());
            total += memory;
            table.row(
                    part.name(),
                    ready ? "ready" : "NOT READY",
                    part.where(),
                    Long.toString(part.pid()),
                    memory + " MB");
        }
        table.row("launcher", "", "", Long.toString(state.launcher()), launcher + " MB");
        table.row("all", allReady ? "ready" : "NOT READY", "", "", total + " MB");
        System.out.print(table);
        return allReady ? 0 : 1;
    }
}
