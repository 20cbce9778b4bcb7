package in.plugged.tools.session;

import in.plugged.tools.transport.RawJson;
import java.io.IOException;
import java.util.Map;

/**
 * What a server says about itself when it is greeted.
 *
 * @param serverInfo verbatim
 */
public record ServerIdentity(String protocolVersion, RawJson serverInfo) {

    static ServerIdentity parse(RawJson greeting) throws IOException {
        Map<String, RawJson> members = greeting.members();
        RawJson version = members.get("protocolVersion");
        if (version == null || !version.isString()) {
            throw new IOException("The server names no protocolVersion");
        }
        RawJson info = members.getOrDefault("serverInfo", RawJson.EMPTY_OBJECT);
        return new ServerIdentity(version.tree().asText(), info.isObject() ? info : RawJson.EMPTY_OBJECT);
    }
}
