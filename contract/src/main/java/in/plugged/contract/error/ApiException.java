package in.plugged.contract.error;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that ends with an error the caller is told about: a code, a sentence and details. */
public final class ApiException extends RuntimeException {

    private final ErrorCode code;
    private final transient Map<String, Object> details;
    private final @Nullable Duration retryAfter;

    private ApiException(
            ErrorCode code,
            String message,
            Map<String, Object> details,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.details = details;
        this.retryAfter = retryAfter;
    }

    public static ApiException of(ErrorCode code, String message) {
        return new ApiException(code, message, Map.of(), null, null);
    }

    public static ApiException of(ErrorCode code, String message, Map<String, Object> details) {
        return new ApiException(code, message, details, null, null);
    }

    /** 404 NOT_FOUND: it does not exist, or it is someone else's, which must look the same. */
    public static ApiException notFound(String kind, Object id) {
        return of(
                ErrorCode.NOT_FOUND,
                "No %s with the id '%s'".formatted(kind, id),
                Map.of("resource", kind, "id", id.toString()));
    }

    /** 400 INVALID_PARAMETER for one field. */
    public static ApiException invalid(String field, String message, @Nullable Object value) {
        return invalid(List.of(new Violation(field, message, value)));
    }

    /** 400 INVALID_PARAMETER: the first violation is the message, {@code details.violations} lists all of several. */
    public static ApiException invalid(List<Violation> violations) {
        Violation first = violations.getFirst();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("field", first.field());
        details.put("value", first.value());
        if (violations.size() > 1) {
            details.put("violations", violations);
        }
        return of(ErrorCode.INVALID_PARAMETER, first.message(), details);
    }

    /** 409 CONFLICT. */
    public static ApiException conflict(String message, Map<String, Object> details) {
        return of(ErrorCode.CONFLICT, message, details);
    }

    /** 503 SERVICE_UNAVAILABLE: one of our own services or stores is away; true {@code Retry-After}. */
    public static ApiException unavailable(String service, Duration retryAfter, @Nullable Throwable cause) {
        return new ApiException(
                ErrorCode.SERVICE_UNAVAILABLE,
                "The %s is not reachable right now".formatted(service),
                Map.of("service", service),
                retryAfter,
                cause);
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    /** When the caller may try again, in whole seconds on the wire (RFC 9110, section 10.2.3). */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
