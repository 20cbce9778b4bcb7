package in.plugged.tools.store;

/** A package could not be installed; the message ends with what npm said. */
public final class InstallException extends Exception {

    InstallException(String message) {
        super(message);
    }

    InstallException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
