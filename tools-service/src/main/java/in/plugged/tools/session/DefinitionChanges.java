package in.plugged.tools.session;

import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.outbox.EventHandler;
import in.plugged.tools.definition.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Lets go of what is known about a server when servers-service says that it changed. */
@ApplicationScoped
class DefinitionChanges implements EventHandler {

    private final Definitions definitions;
    private final Sessions sessions;
    private final ServerLogs logs;

    DefinitionChanges(Definitions definitions, Sessions sessions, ServerLogs logs) {
        this.definitions = definitions;
        this.sessions = sessions;
        this.logs = logs;
    }

    @Override
    public Set<String> publishers() {
        return Set.of("servers");
    }

    @Override
    public void handle(Event event) {
        UUID server = event.serverUuid();
        if (server == null) {
            return;
        }
        if (event.type() == EventType.SERVER_UPDATED) {
            long version = event.data().path("version").asLong();
            definitions.changed(server, version);
            sessions.retire(server, version);
        } else if (event.type() == EventType.SERVER_DELETED) {
            definitions.deleted(server);
            sessions.drop(server);
            logs.forget(server);
        }
    }
}
