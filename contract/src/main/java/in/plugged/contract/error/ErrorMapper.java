package in.plugged.contract.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every exception that leaves a resource, as the one envelope. */
class ErrorMapper {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    private static final String BEARER_CHALLENGE = "Bearer realm=\"plugged.in\"";

    private final AllowedMethods allowed;

    ErrorMapper(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response known(ApiException e, RoutingContext request) {
        Response.ResponseBuilder reply = envelope(request, e.code(), e.getMessage(), e.details());
        e.retryAfter().ifPresent(wait -> reply.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        return reply.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(SecurityException e, RoutingContext request) {
        return envelope(request, ErrorCode.UNAUTHORIZED, "A valid API key is required", Map.of())
                .header(HttpHeaders.WWW_AUTHENTICATE, BEARER_CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return envelope(request, ErrorCode.FORBIDDEN, "This API key lacks the scope for this call", Map.of())
                .build();
    }

    @ServerExceptionMapper
    Response invalidBean(ConstraintViolationException e, RoutingContext request) {
        List<Violation> violations = e.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), violation.getMessage(), value(violation)))
                .toList();
        return known(ApiException.invalid(violations), request);
    }

    @ServerExceptionMapper
    Response invalidJson(JsonProcessingException e, RoutingContext request) {
        return known(InvalidJson.of(e), request);
    }

    /** The built-in mapper of this one would answer without a body. */
    @ServerExceptionMapper
    Response mismatchedJson(MismatchedInputException e, RoutingContext request) {
        return known(InvalidJson.of(e), request);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, RoutingContext request) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return known(InvalidJson.of(json), request);
        }
        if (e.getCause() instanceof ApiException api) {
            return known(api, request);
        }
        Response.ResponseBuilder reply = switch (e.getResponse().getStatus()) {
            case 400 -> envelope(request, ErrorCode.INVALID_PARAMETER, "The request cannot be understood", Map.of());
            case 404 ->
                envelope(
                        request,
                        ErrorCode.NOT_FOUND,
                        "Nothing is at " + request.normalizedPath(),
                        Map.of("path", request.normalizedPath()));
            case 405 ->
                envelope(
                        request,
                        ErrorCode.METHOD_NOT_ALLOWED,
                        "%s is not allowed here".formatted(request.request().method()),
                        Map.of());
            case 406 ->
                envelope(
                        request,
                        ErrorCode.NOT_ACCEPTABLE,
                        "This call cannot answer in the media type that Accept asks for",
                        Map.of());
            case 413 -> envelope(request, ErrorCode.PAYLOAD_TOO_LARGE, "The body is larger than 1 MiB", Map.of());
            case 415 ->
                envelope(
                        request,
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "The body must be sent as Content-Type: application/json",
                        Map.of());
            default -> null;
        };
        if (reply == null) {
            return unexpected(e, request);
        }
        if (e.getResponse().getStatus() == 405) {
            reply.header(HttpHeaders.ALLOW, allowed.at(request.normalizedPath()));
        }
        return reply.build();
    }

    @ServerExceptionMapper(priority = 10_000)
    Response unexpected(Throwable e, RoutingContext request) {
        Optional<ApiException> away = DatabaseAway.cause(e);
        if (away.isPresent()) {
            LOG.warnf("The database is away: request_id=%s cause=%s", requestId(request), e.getMessage());
            return known(away.get(), request);
        }
        LOG.errorf(e, "Request failed: request_id=%s path=%s", requestId(request), request.normalizedPath());
        return envelope(request, ErrorCode.INTERNAL_ERROR, "Something went wrong on our side", Map.of())
                .build();
    }

    private static Response.ResponseBuilder envelope(
            RoutingContext request, ErrorCode code, String message, Map<String, Object> details) {
        String id = requestId(request);
        return Response.status(code.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(RequestId.HEADER, id)
                .entity(ErrorBody.of(code, message, details, id));
    }

    private static String requestId(RoutingContext request) {
        return RequestId.of(request.request().getHeader(RequestId.HEADER));
    }

    /** The path inside the request, without the Java method and its parameter's name. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        List<String> inRequest = nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(1, nodes.size());
        return String.join(".", inRequest)
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable Object value(ConstraintViolation<?> violation) {
        return switch (violation.getInvalidValue()) {
            case String text -> text;
            case Number number -> number;
            case null, default -> null;
        };
    }
}
