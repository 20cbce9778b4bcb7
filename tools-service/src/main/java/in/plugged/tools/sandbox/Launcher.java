package in.plugged.tools.sandbox;

/** Starts STDIO servers. */
public interface Launcher {

    /**
     * Starts one.
     *
     * @throws LaunchException where it cannot be started, at once
     */
    Child launch(Command command) throws LaunchException;

    /** What an operator should know about it, in one sentence. */
    String description();
}
