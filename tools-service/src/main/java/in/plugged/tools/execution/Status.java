package in.plugged.tools.execution;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a call ended. */
public enum Status {
    /** The server answered, and not with {@code isError}. */
    SUCCEEDED,
    /** The server answered with {@code isError}, or there is no answer. */
    FAILED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Status> fromWire(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }
}
