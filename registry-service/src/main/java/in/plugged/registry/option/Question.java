package in.plugged.registry.option;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import in.plugged.registry.document.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An input that the user of an option may or must give.
 *
 * @param name what to send it as
 * @param required must be given; false for one with a default
 * @param secret must not be shown or logged
 * @param repeated may be given several values
 * @param preset what holds where it is not given
 */
public record Question(
        String name,
        @Nullable String description,
        @JsonProperty("is_required") boolean required,
        @JsonProperty("is_secret") boolean secret,
        @JsonProperty("is_repeated") boolean repeated,
        @Nullable String format,
        @JsonProperty("default") @Nullable String preset,
        @Nullable String placeholder,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> choices) {

    private static final String UNNAMED = "argument";

    /** What these inputs ask, each name once, in order. */
    static List<Question> of(List<Input> inputs) {
        return merged(inputs.stream().flatMap(input -> of(input).stream()).toList());
    }

    /** Each name once: one answer serves all places that ask for it. */
    static List<Question> merged(List<Question> questions) {
        Map<String, Question> byName = new LinkedHashMap<>();
        questions.forEach(question -> byName.merge(question.name(), question, Question::and));
        return List.copyOf(byName.values());
    }

    static List<Question> of(Input input) {
        String text = input.value();
        if (text == null) {
            return List.of(of(nameOf(input), input, input.repeated(), input.secret()));
        }
        return Template.variables(text).stream()
                .filter(name -> asks(input.variables().get(name)))
                .map(name -> {
                    Input variable = Objects.requireNonNull(input.variables().get(name));
                    return of(name, variable, input.repeated(), input.secret() || variable.secret());
                })
                .toList();
    }

    static Question of(String name, Input input, boolean repeated, boolean secret) {
        return new Question(
                name,
                input.description(),
                input.required() && input.preset() == null,
                secret,
                repeated || input.repeated(),
                input.format(),
                input.preset(),
                input.placeholder(),
                input.choices());
    }

    /** What the user calls an input that has no fixed value. */
    static String nameOf(Input input) {
        String own = input.name() == null ? input.valueHint() : input.name();
        return own == null ? UNNAMED : own;
    }

    Question asRequired() {
        return new Question(name, description, preset == null, secret, repeated, format, preset, placeholder, choices);
    }

    private static boolean asks(@Nullable Input variable) {
        return variable != null && variable.value() == null;
    }

    /** What satisfies both. */
    private Question and(Question other) {
        return new Question(
                name,
                description == null ? other.description : description,
                required || other.required,
                secret || other.secret,
                repeated && other.repeated,
                format == null ? other.format : format,
                preset == null ? other.preset : preset,
                placeholder == null ? other.placeholder : placeholder,
                choices.isEmpty() ? other.choices : choices);
    }
}
