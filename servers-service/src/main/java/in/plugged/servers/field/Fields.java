package in.plugged.servers.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.error.ApiException;
import in.plugged.servers.row.RowId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The members of a JSON object in a request. Each read notes a violation and comes back empty where the member will not
 * do; a member that is null counts as left out. What was noted ends the request in {@link #throwIfBroken}.
 */
public final class Fields {

    private static final TextRule ID = TextRule.line(200);

    private final ObjectNode json;
    private final Violations violations;
    private final Set<String> known;

    private Fields(ObjectNode json, Violations violations, Set<String> known) {
        this.json = json;
        this.violations = violations;
        this.known = known;
    }

    public static Fields of(ObjectNode body) {
        return new Fields(body, Violations.none(), new HashSet<>());
    }

    /** The same object, for members that may hold a secret: no error repeats their value. */
    public Fields secretly() {
        return new Fields(json, violations.secretly(), known);
    }

    public Optional<String> requiredText(String name, TextRule rule) {
        return present(name) ? text(name, rule) : missing(name);
    }

    public Optional<String> text(String name, TextRule rule) {
        return member(name).flatMap(value -> text(name, value, rule));
    }

    /** The texts of an array that keep the rule; none where it is left out. */
    public List<String> texts(String name, int atMost, TextRule rule) {
        Optional<JsonNode> array = member(name);
        if (array.isEmpty()) {
            return List.of();
        }
        if (!array.get().isArray()) {
            violations.add(name, "must be an array of strings", array.get());
            return List.of();
        }
        if (array.get().size() > atMost) {
            violations.add(name, "must not have more than %d entries".formatted(atMost), null);
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array.get()) {
            text(name + "[" + texts.size() + "]", value, rule).ifPresentOrElse(texts::add, () -> texts.add(""));
        }
        return texts;
    }

    public boolean flag(String name, boolean otherwise) {
        Optional<JsonNode> value = member(name);
        if (value.isPresent() && !value.get().isBoolean()) {
            violations.add(name, "must be true or false", value.get());
        }
        return value.map(flag -> flag.asBoolean(otherwise)).orElse(otherwise);
    }

    public <E extends Enum<E>> Optional<E> requiredChoice(String name, Class<E> type) {
        if (!present(name)) {
            return missing(name);
        }
        JsonNode value = json.get(name);
        known.add(name);
        Optional<E> choice = Arrays.stream(type.getEnumConstants())
                .filter(constant -> value.isTextual() && constant.name().equals(value.asText()))
                .findFirst();
        if (choice.isEmpty()) {
            String all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            violations.add(name, "must be one of " + all, value);
        }
        return choice;
    }

    public Optional<UUID> uuid(String name) {
        return text(name, ID).flatMap(text -> {
            Optional<UUID> uuid = RowId.parse(text);
            if (uuid.isEmpty()) {
                violations.add(name, "must be a UUID", json.get(name));
            }
            return uuid;
        });
    }

    public Optional<Fields> requiredObject(String name) {
        return present(name) ? object(name) : missing(name);
    }

    public Optional<Fields> object(String name) {
        Optional<JsonNode> value = member(name);
        if (value.isPresent() && !value.get().isObject()) {
            refuse(name, "must be an object");
        }
        return value.filter(JsonNode::isObject)
                .map(object -> new Fields((ObjectNode) object, violations.inside(name), new HashSet<>()));
    }

    /** The names of all members, in the order they were sent. */
    public List<String> names() {
        return json.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** Notes a violation of one member. */
    public void refuse(String name, String reason) {
        violations.add(name, reason, json.get(name));
    }

    /** Notes every member that nobody asked for. */
    public void refuseOthers() {
        for (String name : names()) {
            if (!known.contains(name)) {
                violations.add(name, "is not known here", null);
            }
        }
    }

    /** @throws ApiException 400 INVALID_PARAMETER with every violation noted, in this object and those inside it */
    public void throwIfBroken() {
        violations.throwIfAny();
    }

    private Optional<String> text(String name, JsonNode value, TextRule rule) {
        if (!value.isTextual()) {
            violations.add(name, "must be a string", value);
            return Optional.empty();
        }
        Optional<String> broken = rule.broken(value.asText());
        broken.ifPresent(reason -> violations.add(name, reason, value));
        return broken.isEmpty() ? Optional.of(value.asText()) : Optional.empty();
    }

    private boolean present(String name) {
        return json.hasNonNull(name);
    }

    private Optional<JsonNode> member(String name) {
        known.add(name);
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
    }

    private <T> Optional<T> missing(String name) {
        known.add(name);
        violations.add(name, "is required", null);
        return Optional.empty();
    }
}
