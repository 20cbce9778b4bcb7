package in.plugged.gateway.route;

import in.plugged.contract.error.RequestId;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Names the request: the caller's id where it is well formed, else ours. It goes to the services and on the reply. */
@ApplicationScoped
class RequestIdStep implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext request) {
        String id = RequestId.of(request.request().getHeader(RequestId.HEADER));
        request.request().headers().set(RequestId.HEADER, id);
        request.response().putHeader(RequestId.HEADER, id);
        request.next();
    }
}
