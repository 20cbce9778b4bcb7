package in.plugged.servers.row;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as it is stored and shown. */
public final class RowTime {

    private RowTime() {}

    /** To the millisecond, so that what was written reads back the same. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
