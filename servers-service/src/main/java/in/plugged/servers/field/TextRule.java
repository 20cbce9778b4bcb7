package in.plugged.servers.field;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text must be. */
@FunctionalInterface
public interface TextRule {

    /** Why the text will not do, as the end of the sentence "The 'x' field ...", or empty where it will. */
    Optional<String> broken(String text);

    /** Text that PostgreSQL, a process and a header can all carry: Unicode without NUL, up to a length in code points. */
    static TextRule upTo(int length) {
        return text -> {
            if (text.indexOf('\0') >= 0) {
                return Optional.of("must not contain a NUL character");
            }
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                return Optional.of("must not contain half of a surrogate pair");
            }
            if (text.codePointCount(0, text.length()) > length) {
                return Optional.of("must not be longer than %d characters".formatted(length));
            }
            return Optional.empty();
        };
    }

    /** Something on one line that is not just spaces. */
    static TextRule line(int length) {
        return upTo(length).and(text -> {
            if (text.isBlank()) {
                return Optional.of("must not be empty");
            }
            if (text.chars().anyMatch(Character::isISOControl)) {
                return Optional.of("must not contain control characters");
            }
            return Optional.empty();
        });
    }

    static TextRule matching(Pattern pattern, String otherwise) {
        return text -> pattern.matcher(text).matches() ? Optional.empty() : Optional.of(otherwise);
    }

    /** This rule, then the other. */
    default TextRule and(TextRule other) {
        return text -> broken(text).or(() -> other.broken(text));
    }

    /**
     * Guards a record against a text that breaks the rule.
     *
     * @throws IllegalArgumentException where it does; the message does not hold the text
     */
    default void require(String name, String text) {
        broken(text).ifPresent(reason -> {
            throw new IllegalArgumentException("The '%s' %s".formatted(name, reason));
        });
    }
}
