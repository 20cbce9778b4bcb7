package in.plugged.registry.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a server is spoken to.
 *
 * @param type {@code stdio}, {@code streamable-http} or {@code sse}
 * @param url of the HTTP ones, with {@code {variables}}
 */
public record Transport(String type, @Nullable String url, List<Input> headers, Map<String, Input> variables) {

    public static final String STDIO = "stdio";
    public static final String STREAMABLE_HTTP = "streamable-http";
    public static final String SSE = "sse";

    public Transport {
        Objects.requireNonNull(type, "type");
        headers = headers == null ? List.of() : List.copyOf(headers);
        variables = variables == null ? Map.of() : Map.copyOf(variables);
    }
}
