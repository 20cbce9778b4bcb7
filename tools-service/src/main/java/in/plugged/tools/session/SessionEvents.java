package in.plugged.tools.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.tools.definition.Definition;
import in.plugged.tools.execution.Journal;
import in.plugged.tools.transport.McpException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Tells the suite how servers are. */
@ApplicationScoped
class SessionEvents {

    private final Journal journal;

    SessionEvents(Journal journal) {
        this.journal = journal;
    }

    void connected(Definition server, ServerIdentity identity) {
        ObjectNode data = data(server).put("protocol_version", identity.protocolVersion());
        try {
            data.set("server_info", identity.serverInfo().tree());
        } catch (IOException e) {
            data.putObject("server_info");
        }
        tell(EventType.SERVER_CONNECTED, server, data);
    }

    void disconnected(Definition server, String reason) {
        tell(EventType.SERVER_DISCONNECTED, server, data(server).put("reason", reason));
    }

    void failed(Definition server, McpException why) {
        String status = why.reason() == McpException.Reason.AUTH_REQUIRED ? "auth_required" : "error";
        tell(EventType.SERVER_ERROR, server, data(server).put("status", status).put("reason", why.getMessage()));
    }

    void toolsChanged(Definition server) {
        tell(
                EventType.TOOLS_CHANGED,
                server,
                JsonNodeFactory.instance.objectNode().put("name", server.name()));
    }

    private static ObjectNode data(Definition server) {
        return JsonNodeFactory.instance.objectNode().put("name", server.name()).put("version", server.version());
    }

    private void tell(EventType type, Definition server, ObjectNode data) {
        journal.add(Event.ofServer(type, server.account(), server.project(), server.uuid(), data));
    }
}
