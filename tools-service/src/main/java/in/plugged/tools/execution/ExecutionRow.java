package in.plugged.tools.execution;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An execution in the database. Written once, never changed. */
@Entity
@Table(name = "execution")
class ExecutionRow extends PanacheEntityBase {

    @Id
    UUID uuid;

    @Column
    UUID accountUuid;

    @Column
    UUID projectUuid;

    @Column
    UUID keyUuid;

    @Column
    UUID serverUuid;

    @Column
    String serverName;

    @Column
    String toolName;

    @Column
    @Enumerated(EnumType.STRING)
    Status status;

    @Column
    @Nullable String errorCode;

    @Column
    @Nullable String errorMessage;

    @Column
    Instant startedAt;

    @Column
    long durationMs;

    static ExecutionRow of(Execution execution) {
        ExecutionRow row = new ExecutionRow();
        row.uuid = execution.executionUuid();
        row.accountUuid = execution.account();
        row.projectUuid = execution.project();
        row.keyUuid = execution.keyUuid();
        row.serverUuid = execution.serverUuid();
        row.serverName = execution.serverName();
        row.toolName = execution.toolName();
        row.status = execution.status();
        Execution.Problem error = execution.error();
        row.errorCode = error == null ? null : error.code();
        row.errorMessage = error == null ? null : error.message();
        row.startedAt = execution.startedAt();
        row.durationMs = execution.durationMs();
        return row;
    }

    /** Which of these there are. */
    static Set<UUID> written(List<UUID> uuids) {
        return ExecutionRow.<ExecutionRow>list("uuid in ?1", uuids).stream()
                .map(row -> row.uuid)
                .collect(Collectors.toSet());
    }

    Execution toExecution() {
        Execution.Problem error =
                errorCode == null || errorMessage == null ? null : new Execution.Problem(errorCode, errorMessage);
        return new Execution(
                uuid,
                accountUuid,
                projectUuid,
                serverUuid,
                serverName,
                toolName,
                status,
                keyUuid,
                error,
                startedAt,
                durationMs);
    }
}
