package in.plugged.local.process;

/** A program ended, or did not become ready, when it was needed. */
public final class ChildDied extends Exception {

    private static final long serialVersionUID = 1L;

    /** The message is for people and holds the end of the program's log. */
    public ChildDied(String message) {
        super(message);
    }
}
