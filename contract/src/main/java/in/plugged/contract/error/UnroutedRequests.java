package in.plugged.contract.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Answers, in the one envelope, what no resource answers: unknown paths, and failures before any resource. */
@ApplicationScoped
public class UnroutedRequests {

    private static final Logger LOG = Logger.getLogger(UnroutedRequests.class);

    private final ObjectMapper json;
    private final MemorySize largestBody;

    UnroutedRequests(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody;
    }

    void register(@Observes Router router) {
        // Before Quarkus' own check, which answers without a body.
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::checkLength);
        router.route().last().handler(this::notFound);
        router.errorHandler(400, request -> reply(request, ErrorCode.INVALID_PARAMETER, "The request cannot be read"));
        router.errorHandler(404, this::notFound);
        router.errorHandler(413, request -> reply(request, ErrorCode.PAYLOAD_TOO_LARGE, "The body is too large"));
        router.errorHandler(500, this::unexpected);
    }

    /** Ends a request with an error, for code below JAX-RS. */
    public void reply(RoutingContext request, ErrorCode code, String message) {
        reply(request, ApiException.of(code, message));
    }

    /** Ends a request with an error, for code below JAX-RS; does nothing where a reply has begun. */
    public void reply(RoutingContext request, ApiException error) {
        if (request.response().headWritten()) {
            return;
        }
        String id = RequestId.of(request.request().getHeader(RequestId.HEADER));
        error.retryAfter()
                .ifPresent(wait ->
                        request.response().putHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        request.response()
                .setStatusCode(error.code().status())
                .putHeader(RequestId.HEADER, id)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(text(ErrorBody.of(error.code(), error.getMessage(), error.details(), id)));
    }

    private void checkLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // Longer than any limit where it has more digits than a long.
        if (length == null || (length.length() < 19 && Long.parseLong(length) <= largestBody.asLongValue())) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.request().resume();
        reply(request, ErrorCode.PAYLOAD_TOO_LARGE, "The body is too large");
    }

    private void notFound(RoutingContext request) {
        String path = request.normalizedPath();
        reply(request, ApiException.of(ErrorCode.NOT_FOUND, "Nothing is at " + path, Map.of("path", path)));
    }

    private void unexpected(RoutingContext request) {
        Optional<ApiException> away = DatabaseAway.cause(request.failure());
        if (away.isPresent()) {
            LOG.warnf("The database is away: path=%s", request.normalizedPath());
            reply(request, away.get());
            return;
        }
        LOG.errorf(request.failure(), "Request failed: path=%s", request.normalizedPath());
        reply(request, ErrorCode.INTERNAL_ERROR, "Something went wrong on our side");
    }

    private String text(ErrorBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The error envelope is not JSON", e);
        }
    }
}
