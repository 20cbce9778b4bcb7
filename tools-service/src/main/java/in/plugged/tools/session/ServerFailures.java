package in.plugged.tools.session;

import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.tools.definition.Definition;
import in.plugged.tools.transport.McpException;
import in.plugged.tools.transport.RpcError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller is told when a server fails: 504 TOOL_TIMEOUT where it was too slow, 400 INVALID_PARAMETER where it
 * refused the parameters (JSON-RPC -32602), else 502 SERVER_UNAVAILABLE. {@code details.reason} says which way it failed,
 * {@code details.rpc_error} is the server's own error, {@code details.stderr} what it wrote last.
 */
@ApplicationScoped
public class ServerFailures {

    private static final int STDERR_LINES = 20;

    private final ServerLogs logs;

    ServerFailures(ServerLogs logs) {
        this.logs = logs;
    }

    public ApiException of(Definition server, McpException failure) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("server_uuid", server.uuid().toString());
        details.put("reason", failure.reason().wire());
        failure.error().ifPresent(error -> details.put("rpc_error", describe(error)));
        List<String> stderr = logs.last(server.uuid(), STDERR_LINES);
        if (server.target() instanceof Definition.Target.Stdio && !stderr.isEmpty()) {
            details.put("stderr", stderr);
        }
        return switch (failure.reason()) {
            case TIMEOUT ->
                ApiException.of(
                        ErrorCode.TOOL_TIMEOUT,
                        "The server '%s' was too slow: %s".formatted(server.name(), failure.getMessage()),
                        details);
            case RPC_ERROR -> refused(server, failure, details);
            case UNREACHABLE, CLOSED, ENDED, BUSY, AUTH_REQUIRED, SESSION_LOST, PROTOCOL ->
                ApiException.of(
                        ErrorCode.SERVER_UNAVAILABLE,
                        "The server '%s' is unavailable: %s".formatted(server.name(), failure.getMessage()),
                        details);
        };
    }

    private static ApiException refused(Definition server, McpException failure, Map<String, Object> details) {
        boolean parameters = failure.error().stream().anyMatch(error -> error.code() == RpcError.INVALID_PARAMS);
        if (parameters) {
            details.put("field", "parameters");
            details.put("value", null);
        }
        return ApiException.of(
                parameters ? ErrorCode.INVALID_PARAMETER : ErrorCode.SERVER_UNAVAILABLE,
                "The server '%s' answered with an error: %s".formatted(server.name(), failure.getMessage()),
                details);
    }

    private static Map<String, Object> describe(RpcError error) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("code", error.code());
        described.put("message", error.message());
        if (error.data() != null) {
            described.put("data", error.data());
        }
        return described;
    }
}
