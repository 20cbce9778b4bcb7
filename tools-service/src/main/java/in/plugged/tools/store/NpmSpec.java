package in.plugged.tools.store;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a user asks npm for.
 *
 * @param name with its scope, if it has one
 * @param wanted a version, a range or a tag; {@code latest} where nothing is said
 */
record NpmSpec(String name, String wanted) {

    /** npm's rule for names, without the old names in upper case. */
    private static final Pattern NAME = Pattern.compile("(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*");

    private static final Pattern WANTED = Pattern.compile("[0-9A-Za-z^~<>=*.+ |-]+");
    private static final String LATEST = "latest";

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Empty for anything that is not a package of the registry: a folder, a URL, an alias. */
    static Optional<NpmSpec> parse(String text) {
        int at = text.indexOf('@', 1);
        String name = at < 0 ? text : text.substring(0, at);
        String wanted = at < 0 ? LATEST : text.substring(at + 1);
        return isName(name) && WANTED.matcher(wanted).matches() && !wanted.startsWith("-")
                ? Optional.of(new NpmSpec(name, wanted))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name + "@" + wanted;
    }
}
