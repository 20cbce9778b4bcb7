package in.plugged.local.command;

import in.plugged.local.suite.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The options of a command: those it knows, and no others. */
final class Options {

    private final Set<String> given;

    private Options(Set<String> given) {
        this.given = given;
    }

    static Options parse(List<String> words, String... known) {
        Set<String> given = new HashSet<>();
        for (String word : words) {
            if (!List.of(known).contains(word)) {
                throw new Problem("'%s' is not an option here%s."
                        .formatted(word, known.length == 0 ? "" : "; these are: " + String.join(" ", known)));
            }
            given.add(word);
        }
        return new Options(given);
    }

    boolean has(String option) {
        return given.contains(option);
    }
}
