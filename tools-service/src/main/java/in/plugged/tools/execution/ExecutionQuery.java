package in.plugged.tools.execution;

import in.plugged.contract.caller.Caller;
import in.plugged.contract.page.Page;
import io.quarkus.panache.common.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which executions of the caller are wanted; newest first. */
record ExecutionQuery(
        @Nullable UUID server,
        @Nullable String tool,
        @Nullable Status status,
        @Nullable Instant since) {

    private static final Sort NEWEST_FIRST = Sort.descending("uuid");

    Page<Execution> run(Caller caller, int limit, @Nullable UUID after) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        add(conditions, values, "accountUuid = :account", "account", caller.account());
        add(conditions, values, "projectUuid = :project", "project", caller.project());
        add(conditions, values, "serverUuid = :server", "server", server);
        add(conditions, values, "toolName = :tool", "tool", tool);
        add(conditions, values, "status = :status", "status", status);
        add(conditions, values, "startedAt >= :since", "since", since);
        add(conditions, values, "uuid < :after", "after", after);
        List<ExecutionRow> rows = ExecutionRow.<ExecutionRow>find(
                        String.join(" and ", conditions), NEWEST_FIRST, values)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> row.uuid.toString()).map(ExecutionRow::toExecution);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
