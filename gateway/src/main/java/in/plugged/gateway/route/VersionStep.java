package in.plugged.gateway.route;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code /api/v1/...} is {@code /api/...} under its version. */
final class VersionStep implements Handler<RoutingContext> {

    private static final int VERSION = "/v1".length();
    private static final int API = "/api".length();

    @Override
    public void handle(RoutingContext request) {
        String uri = request.request().uri();
        request.reroute(request.request().method(), uri.substring(0, API) + uri.substring(API + VERSION));
    }
}
