package in.plugged.gateway.route;

import in.plugged.gateway.stream.EventStreams;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The steps of a request, in their order. What passes them all is answered by a resource of the gateway. */
@ApplicationScoped
class Pipeline {

    void register(@Observes Router router, RequestIdStep requestId, KeyStep key, EventStreams streams, Proxy proxy) {
        router.route().order(-50).handler(requestId);
        router.route("/api/v1/*").order(-40).handler(new VersionStep());
        router.route("/api/*").order(-30).handler(key);
        router.route("/api/events").order(-20).handler(request -> streams.all(request, KeyStep.caller(request)));
        router.route("/api/servers/events")
                .order(-20)
                .handler(request -> streams.servers(request, KeyStep.caller(request)));
        router.route("/api/*").order(-10).handler(proxy);
    }
}
