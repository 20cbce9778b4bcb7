package in.plugged.registry.search;

import in.plugged.contract.error.ApiException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The order of hits: two numbers, the smaller first, and then the name. */
enum Sort {
    RELEVANCE("-relevance", "-installs"),
    INSTALLS("-installs", "-stars"),
    STARS("-stars", "-installs"),
    /** Microseconds, which is what PostgreSQL keeps, fit a double without loss. */
    RECENT("-extract(epoch from updated_at) * 1000000", "0"),
    NAME("0", "0");

    private final String first;
    private final String second;

    Sort(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /** @throws ApiException 400 where it is none; null is relevance */
    static Sort asked(@Nullable String name) {
        if (name == null) {
            return RELEVANCE;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid(
                        "sort",
                        "The 'sort' must be one of "
                                + Arrays.stream(values()).map(Sort::wire).collect(Collectors.joining(", ")),
                        name));
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** SQL over the columns of a hit. */
    String first() {
        return "(%s)::float8".formatted(first);
    }

    /** SQL over the columns of a hit. */
    String second() {
        return "(%s)::float8".formatted(second);
    }
}
