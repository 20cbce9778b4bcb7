package in.plugged.contract.caller;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The plan of an account, which sets its limits. */
public enum Tier {
    FREE,
    PRO,
    BUSINESS,
    ENTERPRISE;

    /** As it is written on the wire and in the token: {@code business}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The tier of that name.
     *
     * @throws IllegalArgumentException for a tier that does not exist
     */
    @JsonCreator
    public static Tier fromWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
