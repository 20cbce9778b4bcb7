package in.plugged.tools.store;

import java.util.Comparator;
import java.util.regex.Pattern;

/** One exact version of a package, safe to be used as a path and an argument. */
record NpmPackage(String name, String version) {

    private static final Pattern VERSION =
            Pattern.compile("\\d{1,15}\\.\\d{1,15}\\.\\d{1,15}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");

    /** SemVer's precedence (section 11), as far as it tells apart what a range can match. */
    static final Comparator<NpmPackage> OLDEST_FIRST = Comparator.<NpmPackage>comparingLong(it -> it.number(0))
            .thenComparingLong(it -> it.number(1))
            .thenComparingLong(it -> it.number(2))
            .thenComparing(it -> !it.version.contains("-"))
            .thenComparing(NpmPackage::version);

    NpmPackage {
        if (!NpmSpec.isName(name) || !isExact(version)) {
            throw new IllegalArgumentException("Not a package and its version: %s@%s".formatted(name, version));
        }
    }

    /** Whether that is one version (SemVer 2.0.0) and not a range or a tag. */
    static boolean isExact(String version) {
        return VERSION.matcher(version).matches();
    }

    private long number(int place) {
        return Long.parseLong(version.split("[.+-]", -1)[place]);
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
