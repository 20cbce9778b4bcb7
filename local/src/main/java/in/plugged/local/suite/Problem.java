package in.plugged.local.suite;

/** Something that stops a command; its message tells people what, and what they can do. Shown without a stack trace. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Problem(String message) {
        super(message);
    }

    public Problem(String message, Throwable cause) {
        super(message, cause);
    }
}
