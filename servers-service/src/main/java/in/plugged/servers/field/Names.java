package in.plugged.servers.field;

/** What projects, profiles and servers are called. */
public final class Names {

    /** As {@code Name} in {@code contract/openapi.yaml}. */
    public static final TextRule NAME = TextRule.line(100);

    private Names() {}
}
