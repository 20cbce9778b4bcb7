package in.plugged.local.suite;

import in.plugged.local.checkout.Checkout;
import java.nio.file.Path;
import java.util.Locale;

/** The services of the suite. */
public enum Service {
    GATEWAY("gateway"),
    SERVERS("servers-service"),
    REGISTRY("registry-service"),
    TOOLS("tools-service"),
    WEBHOOKS("webhooks-service");

    private final String module;

    Service(String module) {
        this.module = module;
    }

    /** What people call it: its module. */
    public String module() {
        return module;
    }

    /** What its database, its role and its topic are called. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its packaged application lies. */
    Path application(Checkout checkout) {
        return checkout.root().resolve(module).resolve("target/quarkus-app");
    }
}
