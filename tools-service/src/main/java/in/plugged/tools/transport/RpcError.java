package in.plugged.tools.transport;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error the server answered with (JSON-RPC 2.0, section 5.1).
 *
 * @param data whatever else the server says, verbatim
 */
public record RpcError(long code, String message, @Nullable RawJson data) {

    public static final long METHOD_NOT_FOUND = -32601;
    public static final long INVALID_PARAMS = -32602;

    static RpcError parse(RawJson error) throws IOException {
        Map<String, RawJson> members = error.members();
        RawJson code = members.get("code");
        RawJson message = members.get("message");
        JsonNode number = code == null ? null : code.tree();
        return new RpcError(
                number == null ? 0 : number.asLong(),
                message == null ? "The server gave no message" : message.tree().asText(),
                members.get("data"));
    }
}
