package in.plugged.registry.search;

import in.plugged.contract.error.ApiException;
import in.plugged.contract.page.Page;
import in.plugged.registry.document.Transport;
import in.plugged.registry.option.PackageRegistry;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A search as asked for, checked.
 *
 * @param words in lower case; empty for everything
 * @param packageRegistry only entries that have it, or null
 * @param transport only entries that have it, or null
 * @param after where the page before ended, or null
 */
record SearchRequest(
        String words,
        @Nullable PackageRegistry packageRegistry,
        @Nullable String transport,
        Sort sort,
        int limit,
        @Nullable Position after) {

    private static final int MAX_LENGTH = 200;
    private static final List<String> TRANSPORTS = List.of(Transport.STDIO, Transport.STREAMABLE_HTTP, Transport.SSE);

    /** @throws ApiException 400 for the first that cannot be */
    static SearchRequest of(
            @Nullable String q,
            @Nullable String packageRegistry,
            @Nullable String transport,
            @Nullable String sort,
            @Nullable String limit,
            @Nullable String cursor) {
        if (q != null && (q.length() > MAX_LENGTH || q.indexOf('\0') >= 0)) {
            throw ApiException.invalid("q", "The 'q' must be a text of at most %d characters".formatted(MAX_LENGTH), q);
        }
        if (transport != null && !TRANSPORTS.contains(transport)) {
            throw ApiException.invalid(
                    "transport", "The 'transport' must be one of " + String.join(", ", TRANSPORTS), transport);
        }
        Sort order = Sort.asked(sort);
        return new SearchRequest(
                q == null ? "" : q.strip().toLowerCase(Locale.ROOT),
                packageRegistry == null ? null : PackageRegistry.asked(packageRegistry),
                transport,
                order,
                Page.limit(number(limit)),
                Position.of(Page.after(cursor), order, cursor));
    }

    /** How to look first. */
    Matching matching() {
        if (after != null) {
            return after.matching();
        }
        return words.isEmpty() ? Matching.EVERYTHING : Matching.WORDS;
    }

    /** Taken as text, because the framework answers 404 to a number that does not parse. */
    private static @Nullable Integer number(@Nullable String limit) {
        try {
            return limit == null ? null : Integer.valueOf(limit);
        } catch (NumberFormatException e) {
            throw ApiException.invalid("limit", "The 'limit' must be a whole number", limit);
        }
    }
}
