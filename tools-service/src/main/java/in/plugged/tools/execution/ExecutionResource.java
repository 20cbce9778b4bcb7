package in.plugged.tools.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.plugged.contract.caller.Caller;
import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.caller.Scope;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's history. */
@Path("/api/executions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ExecutionResource {

    /** How long a list waits for executions that were just answered. */
    private static final long SETTLE_MS = 500;

    private final Journal journal;
    private final CurrentCaller caller;

    ExecutionResource(Journal journal, CurrentCaller caller) {
        this.journal = journal;
        this.caller = caller;
    }

    record ExecutionList(
            List<Execution> executions,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {}

    @GET
    @RolesAllowed(Scope.TOOLS_READ)
    public ExecutionList list(
            @QueryParam("server_uuid") @Nullable String server,
            @QueryParam("tool_name") @Nullable String tool,
            @QueryParam("status") @Nullable String status,
            @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ExecutionQuery query = new ExecutionQuery(
                parse(server, "server_uuid", UUID::fromString),
                tool,
                parse(status, "status", wire -> Status.fromWire(wire).orElseThrow(IllegalArgumentException::new)),
                parse(since, "since", time -> OffsetDateTime.parse(time).toInstant()));
        int count = Page.limit(limit);
        UUID after = parse(Page.after(cursor), "cursor", UUID::fromString);
        journal.settle(SETTLE_MS);
        Page<Execution> page = query.run(caller.get(), count, after);
        return new ExecutionList(page.items(), page.nextCursor());
    }

    /** Looks among what is not written first: what leaves there is in the database by then. */
    @GET
    @Path("/{uuid}")
    @RolesAllowed(Scope.TOOLS_READ)
    public Execution read(@PathParam("uuid") String id) {
        UUID uuid = parseId(id);
        Caller asking = caller.get();
        return journal.unwritten(uuid)
                .or(() -> Optional.ofNullable(ExecutionRow.<ExecutionRow>findById(uuid))
                        .map(ExecutionRow::toExecution))
                .filter(execution ->
                        execution.account().equals(asking.account()) && asking.mayUseProject(execution.project()))
                .orElseThrow(() -> ApiException.notFound("execution", id));
    }

    private static UUID parseId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ApiException.notFound("execution", id);
        }
    }

    /** How one query parameter is read. */
    private interface Reading<T> {
        T of(String text);
    }

    private static <T> @Nullable T parse(@Nullable String text, String name, Reading<T> reading) {
        if (text == null) {
            return null;
        }
        try {
            return reading.of(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ApiException.invalid(name, "The '%s' is not valid".formatted(name), text);
        }
    }
}
