package in.plugged.tools.transport;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server could not be talked to, or did not do what was asked. */
public final class McpException extends Exception {

    /** What went wrong, as far as somebody may act on it. */
    public enum Reason {
        /** It could not be started or connected to. */
        UNREACHABLE,
        /** The connection was already over: nothing was sent, so the request may be sent on a new one. */
        CLOSED,
        /** The connection ended while the request was under way; the server may have acted on it. */
        ENDED,
        /** No answer in time. */
        TIMEOUT,
        /** It does not read what is sent to it, or has too many requests in flight. */
        BUSY,
        /** It wants credentials that it was not given. */
        AUTH_REQUIRED,
        /** It forgot the session: it did not act on the request, which may be sent on a new one. */
        SESSION_LOST,
        /** It answered with something that is not MCP. */
        PROTOCOL,
        /** It answered with an error. */
        RPC_ERROR;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final transient @Nullable RpcError error;

    public McpException(Reason reason, String message) {
        this(reason, message, null, null);
    }

    public McpException(Reason reason, String message, Throwable cause) {
        this(reason, message, null, cause);
    }

    private McpException(Reason reason, String message, @Nullable RpcError error, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.error = error;
    }

    static McpException of(RpcError error) {
        return new McpException(Reason.RPC_ERROR, error.message(), error, null);
    }

    /** The same, told to one more caller: what each sees is its own stack trace. */
    public McpException again() {
        return new McpException(reason, getMessage(), error, this);
    }

    public Reason reason() {
        return reason;
    }

    /** What the server answered, where the reason is {@link Reason#RPC_ERROR}. */
    public Optional<RpcError> error() {
        return Optional.ofNullable(error);
    }

    /** Whether the server cannot have acted on the request, so that it may be sent again. */
    public boolean notActedOn() {
        return reason == Reason.CLOSED || reason == Reason.SESSION_LOST;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
