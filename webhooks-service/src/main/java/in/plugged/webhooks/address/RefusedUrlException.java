package in.plugged.webhooks.address;

/** A URL that nothing is sent to; the message is a sentence for its owner and names no address behind a name. */
final class RefusedUrlException extends Exception {

    RefusedUrlException(String reason) {
        super(reason);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
