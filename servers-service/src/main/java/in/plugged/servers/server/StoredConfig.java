package in.plugged.servers.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.plugged.contract.json.WireFormat;

/** A config as the column {@code config} holds it: the JSON of the API with ciphertexts for secrets. */
final class StoredConfig {

    private static final ObjectMapper JSON = WireFormat.mapper();

    private StoredConfig() {}

    static String write(ServerConfig config) {
        try {
            return JSON.writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The config cannot be written", e);
        }
    }

    static ServerConfig read(ServerType type, String stored) {
        try {
            return switch (type) {
                case STDIO -> JSON.readValue(stored, StdioConfig.class);
                case SSE -> JSON.readValue(stored, SseConfig.class);
                case STREAMABLE_HTTP -> JSON.readValue(stored, StreamableHttpConfig.class);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored config is not one of a %s server".formatted(type), e);
        }
    }
}
