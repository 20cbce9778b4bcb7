package in.plugged.registry.option;

import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.contract.error.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether answers fit the questions. Everything that is wrong is said at once, and no answer is repeated. */
final class AnswerCheck {

    private static final String NUMBER = "number";
    private static final String BOOLEAN = "boolean";

    private AnswerCheck() {}

    /** A required input that was not given. */
    private record Missing(String name, @Nullable String description, boolean isSecret) {}

    /** @throws ApiException 400 INVALID_PARAMETER for what was given, else MISSING_INPUT for what was not */
    static void check(Answers answers, List<Question> questions) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Question> byName =
                questions.stream().collect(Collectors.toMap(Question::name, question -> question));
        for (String name : answers.names()) {
            complaint(name, byName, answers.valuesOf(name))
                    .ifPresent(message -> violations.add(new Violation("inputs." + name, message, null)));
        }
        if (!violations.isEmpty()) {
            throw ApiException.invalid(violations);
        }
        List<Missing> missing = questions.stream()
                .filter(question ->
                        question.required() && answers.valuesOf(question.name()).isEmpty())
                .map(question -> new Missing(question.name(), question.description(), question.secret()))
                .toList();
        if (!missing.isEmpty()) {
            String names = missing.stream().map(Missing::name).collect(Collectors.joining("', '", "'", "'"));
            throw ApiException.of(
                    ErrorCode.MISSING_INPUT,
                    "To install it, 'inputs' must also give " + names,
                    Map.of("missing", missing));
        }
    }

    private static Optional<String> complaint(String name, Map<String, Question> questions, List<String> values) {
        Question question = questions.get(name);
        if (question == null) {
            String known = questions.isEmpty()
                    ? "this server asks for none"
                    : "known are " + String.join(", ", questions.keySet());
            return Optional.of("The input '%s' is not known: %s".formatted(name, known));
        }
        if (values.size() > 1 && !question.repeated()) {
            return Optional.of("The input '%s' takes one value".formatted(name));
        }
        return values.stream()
                .flatMap(value -> complaint(question, value).stream())
                .findFirst();
    }

    private static Optional<String> complaint(Question question, String value) {
        if (value.indexOf('\0') >= 0) {
            return Optional.of("The input '%s' holds a null character".formatted(question.name()));
        }
        if (!question.choices().isEmpty() && !question.choices().contains(value)) {
            return Optional.of("The input '%s' must be one of %s"
                    .formatted(question.name(), String.join(", ", question.choices())));
        }
        if (BOOLEAN.equals(question.format()) && !value.equals("true") && !value.equals("false")) {
            return Optional.of("The input '%s' must be true or false".formatted(question.name()));
        }
        if (NUMBER.equals(question.format()) && !isNumber(value)) {
            return Optional.of("The input '%s' must be a number".formatted(question.name()));
        }
        return Optional.empty();
    }

    private static boolean isNumber(String value) {
        try {
            new BigDecimal(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
