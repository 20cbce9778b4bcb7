package in.plugged.contract.error;

/** Every {@code error.code} of the API with the HTTP status it always has. */
public enum ErrorCode {
    INVALID_PARAMETER(400),
    INVALID_JSON(400),
    MISSING_INPUT(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    TOOL_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    AMBIGUOUS_NAME(409),
    SERVER_DISABLED(409),
    IDEMPOTENCY_IN_PROGRESS(409),
    KEY_REVOKED(410),
    PRECONDITION_FAILED(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_MISMATCH(422),
    RATE_LIMITED(429),
    INTERNAL_ERROR(500),
    SERVER_UNAVAILABLE(502),
    SERVICE_UNAVAILABLE(503),
    TOOL_TIMEOUT(504);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status this code is sent with. */
    public int status() {
        return status;
    }
}
