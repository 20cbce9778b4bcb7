package in.plugged.servers.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396, section 2) of one object by another. */
final class MergePatch {

    private MergePatch() {}

    /** Changes the target as the patch says: null removes, an object merges, anything else replaces. */
    static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(member -> {
            String name = member.getKey();
            switch (member.getValue()) {
                case JsonNode removed when removed.isNull() -> target.remove(name);
                case ObjectNode inner -> target.set(name, apply(objectAt(target, name), inner));
                case JsonNode value -> target.set(name, value);
            }
        });
        return target;
    }

    private static ObjectNode objectAt(ObjectNode target, String name) {
        return target.get(name) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }
}
