package in.plugged.registry.option;

import com.fasterxml.jackson.databind.JsonNode;
import in.plugged.contract.error.ApiException;
import in.plugged.registry.document.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the user gave, by the name of the question. Some are secrets: they are never written to a log or a table. */
public final class Answers {

    private final Map<String, List<String>> given;

    private Answers(Map<String, List<String>> given) {
        this.given = given;
    }

    /**
     * Reads {@code inputs} of a request: texts, numbers, truth values, and lists of them. Null and empty text count as
     * not given, which is what a form sends for a field left alone.
     *
     * @throws ApiException 400 for anything else
     */
    public static Answers of(Map<String, JsonNode> inputs) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        inputs.forEach((name, json) -> {
            List<String> values = new ArrayList<>();
            if (json.isArray()) {
                json.forEach(element -> read(name, element, values));
            } else {
                read(name, json, values);
            }
            if (!values.isEmpty()) {
                given.put(name, List.copyOf(values));
            }
        });
        return new Answers(given);
    }

    Set<String> names() {
        return given.keySet();
    }

    List<String> valuesOf(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** The values an input has with these answers: none where it is optional and was left out. */
    List<String> resolve(Input input) {
        String text = input.value();
        if (text == null) {
            return valuesOr(Question.nameOf(input), input.preset());
        }
        Map<String, List<String>> variables = new HashMap<>();
        for (String name : Template.variables(text)) {
            Input variable = input.variables().get(name);
            if (variable != null) {
                variables.put(name, resolve(name, variable));
            }
        }
        return fill(text, variables);
    }

    /** The values of a variable, whose name is its key in the map it stands in. */
    List<String> resolve(String name, Input variable) {
        return variable.value() == null ? valuesOr(name, variable.preset()) : List.of(variable.value());
    }

    private List<String> valuesOr(String name, @Nullable String preset) {
        return given.getOrDefault(name, preset == null ? List.of() : List.of(preset));
    }

    /** One text for each value of the variable that has most; none where a variable has none. */
    private static List<String> fill(String text, Map<String, List<String>> variables) {
        int texts = 1;
        for (List<String> values : variables.values()) {
            if (values.isEmpty()) {
                return List.of();
            }
            texts = Math.max(texts, values.size());
        }
        return IntStream.range(0, texts)
                .mapToObj(i -> {
                    Map<String, String> nth = new HashMap<>();
                    variables.forEach((name, values) -> nth.put(name, values.get(Math.min(i, values.size() - 1))));
                    return Template.fill(text, nth);
                })
                .toList();
    }

    private static void read(String name, JsonNode json, List<String> into) {
        if (json.isContainerNode()) {
            throw ApiException.invalid(
                    "inputs." + name, "The input '%s' must be a text or a list of texts".formatted(name), null);
        }
        if (!json.isNull() && !json.asText().isEmpty()) {
            into.add(json.asText());
        }
    }
}
