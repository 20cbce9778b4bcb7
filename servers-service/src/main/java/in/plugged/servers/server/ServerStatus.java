package in.plugged.servers.server;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a server was when tools-service last said so. */
enum ServerStatus {
    DISCONNECTED,
    CONNECTING,
    CONNECTED,
    ERROR,
    AUTH_REQUIRED,
    DISABLED;

    /** As it is written on the wire: {@code auth_required}. */
    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a definition that nobody has connected to yet. */
    static ServerStatus untried(boolean enabled) {
        return enabled ? DISCONNECTED : DISABLED;
    }
}
