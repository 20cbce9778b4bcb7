package in.plugged.servers.field;

import com.fasterxml.jackson.databind.JsonNode;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request, noted for one object in it.
 *
 * @param path of the object, with a dot at its end; empty for the body itself
 * @param secret whether the object may hold secrets, which no error repeats
 * @param noted of the whole request
 */
record Violations(String path, boolean secret, List<Violation> noted) {

    /** Longer values are not repeated in an error. */
    private static final int LONGEST_ECHO = 200;

    static Violations none() {
        return new Violations("", false, new ArrayList<>());
    }

    Violations inside(String member) {
        return new Violations(path + member + ".", secret, noted);
    }

    Violations secretly() {
        return new Violations(path, true, noted);
    }

    /** @param reason the end of the sentence "The 'x' field ..." */
    void add(String member, String reason, @Nullable JsonNode value) {
        String field = path + member;
        noted.add(new Violation(field, "The '%s' field %s".formatted(field, reason), secret ? null : echo(value)));
    }

    /** @throws ApiException 400 INVALID_PARAMETER with all of them */
    void throwIfAny() {
        if (!noted.isEmpty()) {
            throw ApiException.invalid(List.copyOf(noted));
        }
    }

    private static @Nullable Object echo(@Nullable JsonNode value) {
        if (value == null || !value.isValueNode() || value.asText().length() > LONGEST_ECHO) {
            return null;
        }
        return value;
    }
}
