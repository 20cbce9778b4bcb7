package in.plugged.servers.server;

import in.plugged.servers.field.TextRule;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What headers a server's owner may add (RFC 9110, section 5). */
final class HeaderRules {

    /** Those that frame a message or name its receiver: the HTTP client sets them, and nobody else may. */
    private static final Set<String> RESERVED = Set.of(
            "connection",
            "content-length",
            "host",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    static final TextRule NAME = TextRule.upTo(256)
            .and(TextRule.matching(
                    Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+"), "is not a header name (a token of RFC 9110)"))
            .and(HeaderRules::reserved);

    static final TextRule VALUE = TextRule.upTo(SecretMember.LONGEST_VALUE)
            .and(TextRule.matching(Pattern.compile("[\\t\\x20-\\x7e]*"), "must be printable ASCII on one line"));

    private HeaderRules() {}

    private static Optional<String> reserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT))
                ? Optional.of("is a header that cannot be set")
                : Optional.empty();
    }
}
