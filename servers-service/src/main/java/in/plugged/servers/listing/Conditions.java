package in.plugged.servers.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list's query, in HQL: all must hold. */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * Adds a condition, unless the value it compares with is null.
     *
     * @param clause with the named parameter in it: {@code type = :type}
     */
    public Conditions and(String clause, String parameter, @Nullable Object value) {
        if (value != null) {
            clauses.add("(" + clause + ")");
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Oldest first: uuids are UUIDv7. */
    public String inOrder() {
        return String.join(" and ", clauses) + " order by uuid";
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
