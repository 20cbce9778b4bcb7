package in.plugged.webhooks.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import in.plugged.contract.error.ApiException;
import java.util.Arrays;
import java.util.Locale;

/** Where a delivery stands. */
enum DeliveryStatus {
    /** Waits for its next attempt, or is being sent. */
    PENDING,
    /** Was taken with a 2xx. */
    SUCCEEDED,
    /** Was given up. */
    FAILED;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ApiException 400 for a status that does not exist */
    static DeliveryStatus fromWire(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findAny()
                .orElseThrow(() -> ApiException.invalid(
                        "status", "The 'status' must be one of pending, succeeded and failed", wire));
    }
}
