package in.plugged.gateway.stream;

import in.plugged.contract.caller.Caller;
import in.plugged.contract.caller.Scope;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.contract.error.UnroutedRequests;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The two event streams: {@code GET /api/events} and {@code GET /api/servers/events}. */
@ApplicationScoped
public class EventStreams {

    private static final Logger LOG = Logger.getLogger(EventStreams.class);
    private static final int REPLAYS_AT_ONCE = 8;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Set<String> PATHS = Set.of("/api/events", "/api/servers/events");
    private static final Set<String> PARAMETERS = Set.of("token", "types", "server_uuid");

    /**
     * Few at a time: after a restart everybody resumes at once. Platform threads, since a Kafka consumer blocks in a
     * selector, which would hold a virtual thread's carrier.
     */
    private final ExecutorService replays = Executors.newFixedThreadPool(REPLAYS_AT_ONCE, EventStreams::replayThread);

    private final EventLog log;
    private final UnroutedRequests errors;
    private final Vertx vertx;

    EventStreams(EventLog log, UnroutedRequests errors, Vertx vertx) {
        this.log = log;
        this.errors = errors;
        this.vertx = vertx;
    }

    /** Whether a path is one of the two. */
    public static boolean isStream(String path) {
        return PATHS.contains(path);
    }

    /** Everything as unnamed messages. */
    public void all(RoutingContext request, Caller caller) {
        open(request, caller, false);
    }

    /** {@code server.*} as unnamed messages, everything else named by its type. */
    public void servers(RoutingContext request, Caller caller) {
        open(request, caller, true);
    }

    private void open(RoutingContext request, Caller caller, boolean namesOthers) {
        try {
            check(request, caller);
            EventFilter filter = EventFilter.parse(
                    caller,
                    request.request().getParam("types"),
                    request.request().getParam("server_uuid"));
            String lastId = request.request().getHeader("Last-Event-ID");
            Position from = lastId == null || lastId.isBlank() ? null : Position.parse(lastId, log.partitionCount());
            open(request, filter, from, namesOthers);
        } catch (ApiException e) {
            errors.reply(request, e);
        }
    }

    private void open(RoutingContext request, EventFilter filter, @Nullable Position from, boolean namesOthers) {
        HttpServerResponse response = request.response();
        Context eventLoop = vertx.getOrCreateContext();
        EventStream stream = new EventStream(response, eventLoop, filter, namesOthers);
        Position now = log.join(stream);
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        long heartbeat = vertx.setPeriodic(HEARTBEAT.toMillis(), tick -> stream.heartbeat());
        response.closeHandler(gone -> {
            vertx.cancelTimer(heartbeat);
            log.leave(stream);
        });
        response.exceptionHandler(gone -> log.leave(stream));
        stream.begin(from == null ? now : from);
        if (from == null) {
            stream.goLive();
        } else {
            replays.execute(() -> replay(from, now, stream));
        }
    }

    /** With our class loader, not the event loop's: a Kafka consumer finds its classes by name. */
    private static Thread replayThread(Runnable replay) {
        Thread thread = Thread.ofPlatform().name("stream-replay").daemon().unstarted(replay);
        thread.setContextClassLoader(EventStreams.class.getClassLoader());
        return thread;
    }

    private void replay(Position from, Position now, EventStream stream) {
        try {
            log.replay(from, now, stream);
            stream.goLive();
        } catch (RuntimeException e) {
            LOG.warnf("A stream ends, as its past cannot be read: %s", e);
            // The client comes back with the id it has.
            stream.end();
        }
    }

    private static void check(RoutingContext request, Caller caller) {
        if (!request.request().method().equals(HttpMethod.GET)) {
            request.response().putHeader(HttpHeaders.ALLOW, "GET");
            throw ApiException.of(
                    ErrorCode.METHOD_NOT_ALLOWED,
                    "%s is not allowed here".formatted(request.request().method()));
        }
        if (!caller.scopes().contains(Scope.EVENTS_READ)) {
            throw ApiException.of(
                    ErrorCode.FORBIDDEN, "This API key lacks the scope '%s'".formatted(Scope.EVENTS_READ));
        }
        request.queryParams().names().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ApiException.invalid(
                            name, "The query parameter '%s' is not known here".formatted(name), null);
                });
    }
}
