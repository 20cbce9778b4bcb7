package in.plugged.tools.sandbox;

/** Starts nothing: nobody has said how STDIO servers are to be confined. */
final class RefusingLauncher implements Launcher {

    @Override
    public Child launch(Command command) throws LaunchException {
        throw new LaunchException(description());
    }

    @Override
    public String description() {
        return "STDIO servers are not started, because pluggedin.sandbox.launcher is not set";
    }
}
