package in.plugged.servers.server;

import in.plugged.servers.secret.Ciphertext;
import java.util.Map;

/** A server that speaks MCP's older HTTP transport: a stream of events, and requests beside it. */
record SseConfig(String url, Map<String, Ciphertext> headers) implements RemoteConfig {

    SseConfig {
        ServerUrl.WELL_FORMED.require("url", url);
        headers = HEADERS.copy(headers);
    }

    @Override
    public ServerType type() {
        return ServerType.SSE;
    }

    @Override
    public SseConfig masked() {
        return new SseConfig(url, HEADERS.masked(headers));
    }
}
