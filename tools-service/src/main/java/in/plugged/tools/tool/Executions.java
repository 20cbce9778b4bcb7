package in.plugged.tools.tool;

import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.tools.definition.Definition;
import in.plugged.tools.definition.Definitions;
import in.plugged.tools.execution.Execution;
import in.plugged.tools.execution.Journal;
import in.plugged.tools.execution.Status;
import in.plugged.tools.session.ServerFailures;
import in.plugged.tools.session.Session;
import in.plugged.tools.session.Sessions;
import in.plugged.tools.session.Tool;
import in.plugged.tools.session.ToolList;
import in.plugged.tools.transport.McpException;
import in.plugged.tools.transport.RawJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Executes tools. */
@ApplicationScoped
class Executions {

    private final Definitions definitions;
    private final Sessions sessions;
    private final InputSchemas schemas;
    private final ServerFailures failures;
    private final Journal journal;
    private final CurrentCaller caller;

    Executions(
            Definitions definitions,
            Sessions sessions,
            InputSchemas schemas,
            ServerFailures failures,
            Journal journal,
            CurrentCaller caller) {
        this.definitions = definitions;
        this.sessions = sessions;
        this.schemas = schemas;
        this.failures = failures;
        this.journal = journal;
        this.caller = caller;
    }

    /** What is wrong with the body has been said before: from here on it is an execution, and ends up in the history. */
    ExecutionReply execute(String serverId, String toolName, ToolCall call) throws IOException {
        Definition server = definitions.get(serverId);
        Attempt attempt = Attempt.start(server, toolName, caller.get());
        try {
            RawJson result = call(server, toolName, call);
            Status status = isError(result) ? Status.FAILED : Status.SUCCEEDED;
            return ExecutionReply.of(attempt.end(journal, status, null), result);
        } catch (ApiException e) {
            attempt.end(journal, Status.FAILED, new Execution.Problem(e.code().name(), e.getMessage()));
            throw withExecution(e, attempt);
        } catch (IOException | RuntimeException e) {
            attempt.end(
                    journal,
                    Status.FAILED,
                    new Execution.Problem(ErrorCode.INTERNAL_ERROR.name(), "Something went wrong on our side"));
            throw e;
        }
    }

    private RawJson call(Definition server, String toolName, ToolCall call) throws IOException {
        server.requireEnabled();
        try {
            RawJson result = sessions.use(server, session -> {
                check(session, toolName, call.parameters());
                return session.call(toolName, call.parameters(), call.timeout());
            });
            if (!result.isObject()) {
                throw new McpException(McpException.Reason.PROTOCOL, "The result is not an object");
            }
            return result;
        } catch (McpException e) {
            throw failures.of(server, e);
        }
    }

    private void check(Session session, String toolName, RawJson parameters) throws McpException {
        ToolList tools = session.tools(false);
        Tool tool = tools.named(toolName).orElseThrow(() -> unknown(toolName, tools));
        try {
            schemas.check(tool, parameters);
        } catch (IOException e) {
            throw ApiException.of(ErrorCode.INVALID_JSON, "The 'parameters' are not valid JSON");
        }
    }

    private static ApiException unknown(String toolName, ToolList tools) {
        return ApiException.of(
                ErrorCode.TOOL_NOT_FOUND,
                "The server has no tool '%s'".formatted(toolName),
                Map.of("tool_name", toolName, "available", tools.names()));
    }

    private static boolean isError(RawJson result) throws IOException {
        RawJson flag = result.members().get("isError");
        return flag != null && flag.toString().equals("true");
    }

    private static ApiException withExecution(ApiException e, Attempt attempt) {
        Map<String, Object> details = new LinkedHashMap<>(e.details());
        details.put("execution_uuid", attempt.uuid().toString());
        return ApiException.of(e.code(), e.getMessage(), details);
    }
}
