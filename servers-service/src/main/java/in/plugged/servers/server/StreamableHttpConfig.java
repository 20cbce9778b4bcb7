package in.plugged.servers.server;

import in.plugged.servers.secret.Ciphertext;
import java.util.Map;

/** A server that speaks MCP's HTTP transport of today: one endpoint for all. */
record StreamableHttpConfig(String url, Map<String, Ciphertext> headers) implements RemoteConfig {

    StreamableHttpConfig {
        ServerUrl.WELL_FORMED.require("url", url);
        headers = HEADERS.copy(headers);
    }

    @Override
    public ServerType type() {
        return ServerType.STREAMABLE_HTTP;
    }

    @Override
    public StreamableHttpConfig masked() {
        return new StreamableHttpConfig(url, HEADERS.masked(headers));
    }
}
