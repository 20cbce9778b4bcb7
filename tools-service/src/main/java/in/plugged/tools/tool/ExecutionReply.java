package in.plugged.tools.tool;

import in.plugged.tools.execution.Execution;
import in.plugged.tools.execution.Status;
import in.plugged.tools.transport.RawJson;
import java.time.Instant;
import java.util.UUID;

/**
 * What an execute request is answered with.
 *
 * @param result the server's own, verbatim
 */
record ExecutionReply(
        UUID executionUuid,
        UUID serverUuid,
        String toolName,
        Status status,
        RawJson result,
        Instant startedAt,
        long durationMs) {

    static ExecutionReply of(Execution execution, RawJson result) {
        return new ExecutionReply(
                execution.executionUuid(),
                execution.serverUuid(),
                execution.toolName(),
                execution.status(),
                result,
                execution.startedAt(),
                execution.durationMs());
    }
}
