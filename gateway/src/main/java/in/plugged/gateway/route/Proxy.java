package in.plugged.gateway.route;

import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.contract.error.RequestId;
import in.plugged.contract.error.UnroutedRequests;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Streams a request to the service that owns its path, and the reply back, without looking into either. */
@ApplicationScoped
class Proxy implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(Proxy.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** RFC 9110, section 7.6.1: they speak of one connection, not of the message. */
    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    private final Upstreams upstreams;
    private final BodyLimit bodyLimit;
    private final UnroutedRequests errors;
    private final ServicesConfig services;

    Proxy(Upstreams upstreams, BodyLimit bodyLimit, UnroutedRequests errors, ServicesConfig services) {
        this.upstreams = upstreams;
        this.bodyLimit = bodyLimit;
        this.errors = errors;
        this.services = services;
    }

    @Override
    public void handle(RoutingContext request) {
        if (bodyLimit.refuses(request)) {
            return;
        }
        Owner owner = RouteTable.owner(request.normalizedPath());
        if (owner == Owner.GATEWAY) {
            request.next();
            return;
        }
        request.request().pause();
        upstreams
                .client()
                .request(options(request.request(), base(owner)))
                .compose(upstream -> send(request, upstream))
                .onSuccess(reply -> pass(request, reply))
                .onFailure(failure -> unavailable(request, owner, failure));
    }

    private URI base(Owner owner) {
        return switch (owner) {
            case SERVERS -> services.servers();
            case REGISTRY -> services.registry();
            case TOOLS -> services.tools();
            case WEBHOOKS -> services.webhooks();
            case GATEWAY -> throw new IllegalArgumentException("The gateway answers its own paths itself");
        };
    }

    private static RequestOptions options(HttpServerRequest request, URI base) {
        RequestOptions options = new RequestOptions()
                .setMethod(request.method())
                .setHost(base.getHost())
                .setPort(base.getPort() < 0 ? 80 : base.getPort())
                .setURI(request.uri());
        options.setHeaders(HttpHeaders.headers().addAll(request.headers()));
        options.getHeaders().remove(HttpHeaders.HOST);
        HOP_BY_HOP.forEach(options.getHeaders()::remove);
        return options;
    }

    private Future<HttpClientResponse> send(RoutingContext request, HttpClientRequest upstream) {
        HttpServerRequest in = request.request();
        // The client went away: the service may stop working on it.
        request.response().exceptionHandler(gone -> upstream.reset());
        request.response().closeHandler(gone -> upstream.reset());
        if (in.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            return upstream.send(in);
        }
        if (in.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return bodyLimit.collect(in).compose(upstream::send);
        }
        in.resume();
        return upstream.send();
    }

    private static void pass(RoutingContext request, HttpClientResponse reply) {
        HttpServerResponse out = request.response();
        if (out.ended() || out.closed()) {
            reply.request().reset();
            return;
        }
        String id = out.headers().get(RequestId.HEADER);
        out.setStatusCode(reply.statusCode());
        out.headers().setAll(reply.headers());
        HOP_BY_HOP.forEach(out.headers()::remove);
        out.putHeader(RequestId.HEADER, id);
        if (!reply.headers().contains(HttpHeaders.CONTENT_LENGTH) && mayHaveBody(request, reply)) {
            out.setChunked(true);
        }
        reply.pipeTo(out).onFailure(broken -> out.reset());
    }

    private static boolean mayHaveBody(RoutingContext request, HttpClientResponse reply) {
        return !request.request().method().equals(HttpMethod.HEAD)
                && reply.statusCode() != 204
                && reply.statusCode() != 304;
    }

    private void unavailable(RoutingContext request, Owner owner, Throwable failure) {
        if (failure instanceof BodyLimit.Exceeded) {
            errors.reply(request, ErrorCode.PAYLOAD_TOO_LARGE, BodyLimit.MESSAGE);
            return;
        }
        LOG.warnf("%s does not answer: %s", owner.service(), failure.getMessage());
        request.request().resume();
        errors.reply(request, ApiException.unavailable(owner.service(), RETRY_AFTER, failure));
    }
}
