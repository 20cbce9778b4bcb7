package in.plugged.local.demo;

/** A step of the demo did not do what it should; the message says which, and what came instead. */
public final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super(message);
    }
}
