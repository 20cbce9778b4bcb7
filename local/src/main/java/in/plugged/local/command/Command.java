package in.plugged.local.command;

import java.util.List;

/** Something {@code ./pluggedin} does. */
public interface Command {

    /**
     * Does it.
     *
     * @param options the words after the command's own
     * @return the exit code
     * @throws in.plugged.local.suite.Problem where it cannot be done
     */
    int run(List<String> options) throws InterruptedException;
}
