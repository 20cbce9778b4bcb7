package in.plugged.tools.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import in.plugged.contract.error.Violation;
import org.jspecify.annotations.Nullable;

/** A broken rule of a schema in the words of the API: {@code parameters.items[2].name}. */
final class SchemaViolation {

    private SchemaViolation() {}

    static Violation describe(Error error) {
        StringBuilder field = new StringBuilder("parameters");
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            append(field, path.getElement(i));
        }
        // The rule stands at the object, but is about one of its members: one that is missing, or one too many.
        @Nullable String member = error.getProperty();
        boolean missing = "required".equals(error.getKeyword());
        if (member != null && (missing || "additionalProperties".equals(error.getKeyword()))) {
            append(field, member);
        }
        String message = "The '%s' breaks the rule '%s': %s".formatted(field, error.getKeyword(), error.getMessage());
        return new Violation(field.toString(), message, missing ? null : value(error.getInstanceNode()));
    }

    private static void append(StringBuilder field, Object step) {
        if (step instanceof Number index) {
            field.append('[').append(index).append(']');
        } else {
            field.append('.').append(step);
        }
    }

    /** What was sent, where it is short enough to be said again. */
    private static @Nullable Object value(@Nullable JsonNode node) {
        return node == null || node.isContainerNode() ? null : node;
    }
}
