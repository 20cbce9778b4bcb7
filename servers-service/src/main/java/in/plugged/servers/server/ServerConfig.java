package in.plugged.servers.server;

import in.plugged.servers.field.Fields;
import in.plugged.servers.network.AddressPolicy;
import in.plugged.servers.secret.Ciphertext;
import in.plugged.servers.secret.Seal;
import java.util.Map;
import java.util.Optional;

/** How a server is started or reached, by its type. Secrets in it are sealed. */
sealed interface ServerConfig permits StdioConfig, RemoteConfig {

    ServerType type();

    /** Its secrets by slot: {@code env/NAME} or {@code headers/NAME}. */
    Map<String, Ciphertext> secrets();

    /** The same as clients may see it. */
    ServerConfig masked();

    /** Reads the config of that type; its violations are noted in the fields. */
    static Optional<? extends ServerConfig> read(ServerType type, Fields config, Seal seal, AddressPolicy network) {
        return switch (type) {
            case STDIO -> StdioConfig.read(config, seal);
            case SSE -> RemoteConfig.read(config, seal, network, SseConfig::new);
            case STREAMABLE_HTTP -> RemoteConfig.read(config, seal, network, StreamableHttpConfig::new);
        };
    }
}
