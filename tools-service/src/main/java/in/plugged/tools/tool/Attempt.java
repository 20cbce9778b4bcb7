package in.plugged.tools.tool;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import in.plugged.contract.caller.Caller;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.tools.definition.Definition;
import in.plugged.tools.execution.Execution;
import in.plugged.tools.execution.Journal;
import in.plugged.tools.execution.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A call from its start to the note of its end. */
record Attempt(UUID uuid, Definition server, String tool, Caller caller, Instant startedAt, long startNanos) {

    static Attempt start(Definition server, String tool, Caller caller) {
        return new Attempt(
                Generators.timeBasedEpochGenerator().generate(),
                server,
                tool,
                caller,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                System.nanoTime());
    }

    /** Notes how it ended, in the history and as an event. */
    Execution end(Journal journal, Status status, Execution.@Nullable Problem error) {
        Execution execution = new Execution(
                uuid,
                caller.account(),
                server.project(),
                server.uuid(),
                server.name(),
                tool,
                status,
                caller.key(),
                error,
                startedAt,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos));
        journal.add(execution, event(execution));
        return execution;
    }

    private static Event event(Execution execution) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("execution_uuid", execution.executionUuid().toString())
                .put("server_name", execution.serverName())
                .put("tool_name", execution.toolName())
                .put("status", execution.status().wire())
                .put("duration_ms", execution.durationMs());
        Execution.Problem error = execution.error();
        if (error != null) {
            data.putObject("error").put("code", error.code()).put("message", error.message());
        }
        return Event.ofServer(
                execution.status() == Status.SUCCEEDED ? EventType.TOOL_EXECUTED : EventType.TOOL_FAILED,
                execution.account(),
                execution.project(),
                execution.serverUuid(),
                data);
    }
}
