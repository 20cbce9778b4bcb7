package in.plugged.tools.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a child sees of the world: what any program needs, what its configuration says, and nothing of ours. */
final class ChildEnvironment {

    private ChildEnvironment() {}

    static Map<String, String> of(Command command, SearchPath path) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", path.value());
        environment.put("HOME", command.home().toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", "dumb");
        environment.putAll(command.environment());
        return environment;
    }
}
