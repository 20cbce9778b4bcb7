package in.plugged.tools.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command line of the form {@code npx [-y] [-p PACKAGE] NAME args...}.
 *
 * @param spec the package
 * @param program which of the package's programs, where that is said
 * @param arguments for the program
 */
record NpxCommand(NpmSpec spec, Optional<String> program, List<String> arguments) {

    private static final Set<String> IGNORED = Set.of("-y", "--yes", "-q", "--quiet", "--prefer-offline");
    private static final Set<String> PACKAGE = Set.of("-p", "--package");
    private static final String PACKAGE_IS = "--package=";

    /** Empty for any other command, and for options of npx whose meaning would be lost: those run as they stand. */
    static Optional<NpxCommand> parse(String command, List<String> words) {
        if (!command.equals("npx")) {
            return Optional.empty();
        }
        Optional<String> named = Optional.empty();
        int at = 0;
        for (;
                at < words.size()
                        && words.get(at).startsWith("-")
                        && !words.get(at).equals("--");
                at++) {
            String word = words.get(at);
            if (PACKAGE.contains(word) && at + 1 < words.size() && named.isEmpty()) {
                at++;
                named = Optional.of(words.get(at));
            } else if (word.startsWith(PACKAGE_IS) && named.isEmpty()) {
                named = Optional.of(word.substring(PACKAGE_IS.length()));
            } else if (!IGNORED.contains(word)) {
                return Optional.empty();
            }
        }
        if (at < words.size() && words.get(at).equals("--")) {
            at++;
        }
        if (at == words.size()) {
            return Optional.empty();
        }
        String first = words.get(at);
        List<String> arguments = List.copyOf(words.subList(at + 1, words.size()));
        Optional<String> program = named.map(given -> first);
        return NpmSpec.parse(named.orElse(first)).map(spec -> new NpxCommand(spec, program, arguments));
    }
}
