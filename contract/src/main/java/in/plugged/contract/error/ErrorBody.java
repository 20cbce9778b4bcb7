package in.plugged.contract.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** The error envelope: {@code {"error":{"code","message","details","request_id"}}}. */
public record ErrorBody(Content error) {

    /**
     * What stands inside.
     *
     * @param details what a program can act on; a member may be null ({@code "value": null})
     * @param requestId the reply's {@code X-Request-Id}
     */
    public record Content(
            ErrorCode code,
            String message,

            @JsonInclude(content = JsonInclude.Include.ALWAYS)
            Map<String, Object> details,

            String requestId) {}

    public static ErrorBody of(ErrorCode code, String message, Map<String, Object> details, String requestId) {
        return new ErrorBody(new Content(code, message, details, requestId));
    }
}
