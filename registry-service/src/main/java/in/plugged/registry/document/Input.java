package in.plugged.registry.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something with a value that may be the user's to give: an argument, an environment variable, a header or a variable
 * inside one of those. The schema has a type for each ({@code PositionalArgument}, {@code NamedArgument},
 * {@code KeyValueInput}, {@code Input}) that differ by a member or two.
 *
 * @param type of an argument: positional or named
 * @param name of an environment variable or header, or a named argument's flag with its dashes
 * @param valueHint what a positional argument's value is called
 * @param format {@code string}, {@code number}, {@code boolean} or {@code filepath}
 * @param value fixed by the author, perhaps with {@code {variables}}; null where the user gives it
 * @param preset what holds where the user gives nothing ({@code default})
 * @param variables those that {@code value} names in braces
 */
public record Input(
        @Nullable String type,
        @Nullable String name,
        @Nullable String valueHint,
        @Nullable String description,
        boolean required,
        boolean secret,
        boolean repeated,
        @Nullable String format,
        @Nullable String value,
        @Nullable String preset,
        @Nullable String placeholder,
        List<String> choices,
        Map<String, Input> variables) {

    private static final String NAMED = "named";

    // A creator with boxed flags: an absent one is false, and Jackson would name "isRequired" "required" otherwise.
    @JsonCreator
    static Input read(
            @JsonProperty("type") @Nullable String type,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("valueHint") @Nullable String valueHint,
            @JsonProperty("description") @Nullable String description,
            @JsonProperty("isRequired") boolean required,
            @JsonProperty("isSecret") boolean secret,
            @JsonProperty("isRepeated") boolean repeated,
            @JsonProperty("format") @Nullable String format,
            @JsonProperty("value") @Nullable String value,
            @JsonProperty("default") @Nullable String preset,
            @JsonProperty("placeholder") @Nullable String placeholder,
            @JsonProperty("choices") @Nullable List<String> choices,
            @JsonProperty("variables") @Nullable Map<String, Input> variables) {
        return new Input(
                type,
                name,
                valueHint,
                description,
                required,
                secret,
                repeated,
                format,
                value,
                preset,
                placeholder,
                choices == null ? List.of() : List.copyOf(choices),
                variables == null ? Map.of() : Map.copyOf(variables));
    }

    /** A word of a command line that is always the same. */
    public static Input word(String text) {
        return read("positional", null, null, null, false, false, false, null, text, null, null, null, null);
    }

    /** This one under another name and with another fixed value; null for one that the user gives. */
    public Input as(@Nullable String newName, @Nullable String newValue) {
        return new Input(
                type,
                newName,
                valueHint,
                description,
                required,
                secret,
                repeated,
                format,
                newValue,
                preset,
                placeholder,
                choices,
                variables);
    }

    public boolean isNamed() {
        return NAMED.equals(type);
    }

    /** Whether the author says nothing from which a value could come: of a named argument, a bare switch. */
    public boolean hasNoValue() {
        return !required
                && value == null
                && preset == null
                && format == null
                && placeholder == null
                && valueHint == null
                && choices.isEmpty();
    }
}
