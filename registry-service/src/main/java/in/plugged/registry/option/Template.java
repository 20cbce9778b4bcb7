package in.plugged.registry.option;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with {@code {variables}}. */
final class Template {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}\\s]+)}");

    private Template() {}

    /** The names in braces, each once, in order. */
    static List<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** The text with these values in place; braces around any other name stay, as the schema says. */
    static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement(match, values)));
    }

    private static String replacement(MatchResult match, Map<String, String> values) {
        return values.getOrDefault(match.group(1), match.group());
    }
}
