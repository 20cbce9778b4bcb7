package in.plugged.registry.option;

import in.plugged.registry.document.ServerPackage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A package at one exact version.
 *
 * @param name {@code @scope/name}, or of an image its reference without tag and digest
 * @param separator between name and version: {@code @}, or {@code :} before an image's tag
 * @param version never a range or {@code latest}; of an image its tag or digest
 */
record PinnedPackage(String name, String separator, String version) {

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_!-]*");
    private static final Pattern RANGE = Pattern.compile("(?i)latest|x|(.*\\.)?x(\\..*)?");
    private static final Pattern NPM_NAME = Pattern.compile("(@[\\w~-][\\w.~-]*/)?[A-Za-z0-9~][\\w.~-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern IMAGE =
            Pattern.compile("(?<name>[a-z0-9][a-z0-9._-]*(:\\d+(?=/))?(/[a-z0-9][a-z0-9._-]*)*)"
                    + "(:(?<tag>\\w[\\w.-]*))?(@(?<digest>sha256:[a-f0-9]{64}))?");
    private static final String DOCKER_HUB = "docker.io/";

    /** Empty where the name is none, or no exact version is named: neither may reach a command line. */
    static Optional<PinnedPackage> of(PackageRegistry registry, ServerPackage origin) {
        return switch (registry) {
            case NPM -> named(NPM_NAME, origin);
            case PYPI, NUGET -> named(NAME, origin);
            case OCI -> image(origin);
            case MCPB, REMOTE -> Optional.empty();
        };
    }

    /** As the runner takes it: {@code name@1.2.3}, {@code image:tag}. */
    String text() {
        return name + separator + version;
    }

    /** As it is written after a flag, with the extras an author asks for: {@code name[cli]==1.2.3}. */
    String text(String extras, String otherSeparator) {
        return name + extras + otherSeparator + version;
    }

    /**
     * Where an author's own argument names this package, at whatever version: the extras it asks for in brackets, or
     * empty text.
     */
    Optional<String> namedBy(String argument) {
        Matcher matcher = Pattern.compile("(?:" + DOCKER_HUB + ")?" + Pattern.quote(shortName())
                        + "(?<extras>\\[[\\w,.-]*])?(?:(?:@|==|:).*)?")
                .matcher(argument);
        return matcher.matches()
                ? Optional.of(Optional.ofNullable(matcher.group("extras")).orElse(""))
                : Optional.empty();
    }

    private String shortName() {
        return name.startsWith(DOCKER_HUB) ? name.substring(DOCKER_HUB.length()) : name;
    }

    private static Optional<PinnedPackage> named(Pattern names, ServerPackage origin) {
        String version = origin.version();
        return version != null
                        && isExact(version)
                        && names.matcher(origin.identifier()).matches()
                ? Optional.of(new PinnedPackage(origin.identifier(), "@", version))
                : Optional.empty();
    }

    private static Optional<PinnedPackage> image(ServerPackage origin) {
        Matcher reference = IMAGE.matcher(origin.identifier());
        if (!reference.matches()) {
            return Optional.empty();
        }
        String name = reference.group("name");
        if (reference.group("digest") != null) {
            return Optional.of(new PinnedPackage(name, "@", reference.group("digest")));
        }
        String tag = reference.group("tag") == null ? origin.version() : reference.group("tag");
        return tag != null && isExact(tag) ? Optional.of(new PinnedPackage(name, ":", tag)) : Optional.empty();
    }

    private static boolean isExact(String version) {
        return VERSION.matcher(version).matches() && !RANGE.matcher(version).matches();
    }
}
