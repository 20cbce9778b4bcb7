package in.plugged.local.process;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What children get of our environment: the few names any program needs, and nothing that may be a secret. */
public final class Environment {

    private static final List<String> PASSED = List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR");
    private static final Set<String> NETWORK = Set.of(
            "http_proxy",
            "https_proxy",
            "no_proxy",
            "all_proxy",
            "ssl_cert_file",
            "ssl_cert_dir",
            "node_extra_ca_certs");

    private Environment() {}

    /** Enough to run. */
    public static Map<String, String> basic() {
        Map<String, String> ours = System.getenv();
        Map<String, String> passed = new HashMap<>();
        for (String name : PASSED) {
            if (ours.containsKey(name)) {
                passed.put(name, ours.get(name));
            }
        }
        passed.put("JAVA_HOME", System.getProperty("java.home"));
        return passed;
    }

    /** What package installers need besides to reach their registries from behind a proxy. */
    public static Map<String, String> network() {
        Map<String, String> passed = new HashMap<>();
        System.getenv().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (NETWORK.contains(lower) || lower.startsWith("npm_config_")) {
                passed.put(name, value);
            }
        });
        return passed;
    }
}
