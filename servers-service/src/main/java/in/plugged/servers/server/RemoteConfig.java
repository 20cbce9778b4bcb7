package in.plugged.servers.server;

import in.plugged.servers.field.Fields;
import in.plugged.servers.field.TextRule;
import in.plugged.servers.network.AddressPolicy;
import in.plugged.servers.secret.Ciphertext;
import in.plugged.servers.secret.Seal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** A server behind a URL. */
sealed interface RemoteConfig extends ServerConfig permits SseConfig, StreamableHttpConfig {

    SecretMember HEADERS = new SecretMember("headers", HeaderRules.NAME, HeaderRules.VALUE);

    /** Where its MCP endpoint is. */
    String url();

    /** Added to every request to it. */
    Map<String, Ciphertext> headers();

    @Override
    default Map<String, Ciphertext> secrets() {
        return HEADERS.slots(headers());
    }

    static <C extends RemoteConfig> Optional<C> read(
            Fields config, Seal seal, AddressPolicy network, BiFunction<String, Map<String, Ciphertext>, C> type) {
        TextRule reachable = ServerUrl.WELL_FORMED.and(text -> network.refuses(ServerUrl.host(text)));
        Optional<String> url = config.secretly().requiredText("url", reachable);
        Map<String, Ciphertext> headers = HEADERS.read(config, seal);
        Set<String> distinct = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (!headers.keySet().stream().allMatch(distinct::add)) {
            config.secretly().refuse("headers", "must not name a header twice");
        }
        config.refuseOthers();
        return url.map(address -> type.apply(address, headers));
    }
}
