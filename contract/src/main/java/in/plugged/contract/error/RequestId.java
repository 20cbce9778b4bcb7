package in.plugged.contract.error;

import com.fasterxml.uuid.Generators;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of one request, on every reply and in every error and log line. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private RequestId() {}

    /** The caller's own id where it is 1-128 characters of {@code A-Za-z0-9._:-}, else a new UUIDv7. */
    public static String of(@Nullable String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : Generators.timeBasedEpochGenerator().generate().toString();
    }
}
