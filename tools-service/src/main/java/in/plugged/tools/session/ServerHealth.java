package in.plugged.tools.session;

import com.fasterxml.jackson.annotation.JsonValue;
import in.plugged.tools.transport.McpException;
import in.plugged.tools.transport.RawJson;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a server is, just now.
 *
 * @param latencyMs of one round trip
 * @param error why it cannot be reached
 */
record ServerHealth(
        Status status,
        @Nullable Long latencyMs,
        @Nullable String protocolVersion,
        @Nullable RawJson serverInfo,
        @Nullable String error) {

    static final ServerHealth DISABLED = new ServerHealth(Status.DISABLED, null, null, null, null);

    /** Those of a server's states that a probe can find. */
    enum Status {
        CONNECTED,
        ERROR,
        AUTH_REQUIRED,
        DISABLED;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ServerHealth connected(ServerIdentity identity, long latencyMs) {
        return new ServerHealth(Status.CONNECTED, latencyMs, identity.protocolVersion(), identity.serverInfo(), null);
    }

    static ServerHealth of(McpException failure) {
        Status status = failure.reason() == McpException.Reason.AUTH_REQUIRED ? Status.AUTH_REQUIRED : Status.ERROR;
        return new ServerHealth(status, null, null, null, failure.getMessage());
    }
}
