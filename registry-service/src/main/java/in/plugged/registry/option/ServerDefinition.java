package in.plugged.registry.option;

import java.util.List;
import java.util.Map;

/**
 * A server as servers-service is asked to make it.
 *
 * @param type {@code STDIO}, {@code SSE} or {@code STREAMABLE_HTTP}
 */
public record ServerDefinition(String type, Config config) {

    /** How the server is started or reached. Secrets are in {@code env} and {@code headers} only. */
    public sealed interface Config {}

    /** A process. */
    public record Stdio(String command, List<String> args, Map<String, String> env) implements Config {

        @Override
        public String toString() {
            return "Stdio[command=%s, args=%s, env=%s]".formatted(command, args, env.keySet());
        }
    }

    /** A server that already runs. */
    public record Remote(String url, Map<String, String> headers) implements Config {

        @Override
        public String toString() {
            return "Remote[url=%s, headers=%s]".formatted(url, headers.keySet());
        }
    }
}
