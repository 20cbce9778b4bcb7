package in.plugged.gateway.route;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the services are: base URLs without a path. */
@ConfigMapping(prefix = "pluggedin.services")
interface ServicesConfig {

    URI servers();

    URI registry();

    URI tools();

    URI webhooks();
}
