package in.plugged.tools.session;

import static in.plugged.tools.transport.McpException.Reason.PROTOCOL;
import static java.util.Map.entry;

import in.plugged.tools.transport.Conversation;
import in.plugged.tools.transport.McpException;
import in.plugged.tools.transport.RawJson;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** The first exchange with a server (MCP 2025-11-25, Lifecycle): which version is spoken, and who is there. */
final class Handshake {

    private static final String NEWEST = "2025-11-25";
    private static final Set<String> SPOKEN = Set.of("2024-11-05", "2025-03-26", "2025-06-18", NEWEST);

    private static final RawJson GREETING = RawJson.object(
            entry("protocolVersion", RawJson.string(NEWEST)),
            entry("capabilities", RawJson.EMPTY_OBJECT),
            entry(
                    "clientInfo",
                    RawJson.object(
                            entry("name", RawJson.string("pluggedin")),
                            entry("title", RawJson.string("Plugged.in Suite")),
                            entry("version", RawJson.string(version())))));

    private Handshake() {}

    static ServerIdentity with(Conversation conversation, Duration timeout) throws McpException {
        RawJson greeting = conversation.request("initialize", GREETING, timeout);
        try {
            ServerIdentity identity = ServerIdentity.parse(greeting);
            if (!SPOKEN.contains(identity.protocolVersion())) {
                throw new McpException(
                        PROTOCOL,
                        "The server speaks the protocol version '%s', which is not known here"
                                .formatted(identity.protocolVersion()));
            }
            conversation.agreed(identity.protocolVersion());
            conversation.tell("notifications/initialized", RawJson.EMPTY_OBJECT);
            return identity;
        } catch (IOException e) {
            throw new McpException(PROTOCOL, "The server's answer to the handshake is not MCP", e);
        }
    }

    private static String version() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.application.version", String.class)
                .orElse("0");
    }
}
