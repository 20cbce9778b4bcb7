package in.plugged.tools.execution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tool call that is over.
 *
 * @param executionUuid UUIDv7 of the time it started
 * @param keyUuid the API key that asked for it
 * @param error why there is no answer, or null
 */
public record Execution(
        UUID executionUuid,
        @JsonIgnore UUID account,
        @JsonIgnore UUID project,
        UUID serverUuid,
        @JsonIgnore String serverName,
        String toolName,
        Status status,
        UUID keyUuid,
        @Nullable Problem error,
        Instant startedAt,
        long durationMs) {

    private static final int LONGEST_NAME = 512;

    /** As in the error envelope. */
    public record Problem(String code, String message) {

        private static final int LONGEST_MESSAGE = 4_096;

        public Problem {
            message = storable(message, LONGEST_MESSAGE);
        }
    }

    public Execution {
        toolName = storable(toolName, LONGEST_NAME);
    }

    /** PostgreSQL's text holds anything but NUL; callers and servers choose these texts. */
    private static String storable(String text, int longest) {
        String clean = text.replace('\0', '\uFFFD');
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
