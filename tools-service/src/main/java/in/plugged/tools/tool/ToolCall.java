package in.plugged.tools.tool;

import com.fasterxml.jackson.databind.JsonNode;
import in.plugged.contract.error.ApiException;
import in.plugged.tools.transport.RawJson;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of an execute request. Read by hand, because the parameters go on to the server byte by byte: an object mapper
 * would round their numbers.
 */
record ToolCall(RawJson parameters, Duration timeout) {

    private static final int DEFAULT_TIMEOUT_MS = 60_000;
    private static final int LONGEST_TIMEOUT_MS = 300_000;
    private static final Set<String> FIELDS = Set.of("parameters", "timeout_ms");

    /**
     * Reads it.
     *
     * @throws IOException where it is not a JSON object
     * @throws ApiException 400 where a field is not as it should be
     */
    static ToolCall parse(byte[] body) throws IOException {
        Map<String, RawJson> members = new RawJson(body).strictMembers();
        for (String name : members.keySet()) {
            if (!FIELDS.contains(name)) {
                throw ApiException.invalid(name, "The field '%s' is not known here".formatted(name), null);
            }
        }
        RawJson parameters = members.getOrDefault("parameters", RawJson.EMPTY_OBJECT);
        if (!parameters.isObject()) {
            throw ApiException.invalid("parameters", "The 'parameters' field must be an object", parameters);
        }
        return new ToolCall(parameters, timeout(members.get("timeout_ms")));
    }

    private static Duration timeout(@Nullable RawJson field) throws IOException {
        if (field == null) {
            return Duration.ofMillis(DEFAULT_TIMEOUT_MS);
        }
        JsonNode number = field.tree();
        if (!number.isInt() || number.asInt() < 1 || number.asInt() > LONGEST_TIMEOUT_MS) {
            throw ApiException.invalid(
                    "timeout_ms",
                    "The 'timeout_ms' field must be a whole number from 1 to " + LONGEST_TIMEOUT_MS,
                    field);
        }
        return Duration.ofMillis(number.asInt());
    }
}
