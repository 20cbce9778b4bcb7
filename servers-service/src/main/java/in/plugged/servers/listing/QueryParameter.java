package in.plugged.servers.listing;

import in.plugged.contract.error.ApiException;
import in.plugged.servers.field.TextRule;
import in.plugged.servers.row.RowId;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters from their text; null stays null, and what does not parse is a 400. */
public final class QueryParameter {

    private QueryParameter() {}

    public static @Nullable UUID uuid(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return RowId.parse(text).orElseThrow(() -> refused(name, "must be a UUID", text));
    }

    /** One of several constants, by the name each has on the wire. */
    public static <E extends Enum<E>> @Nullable E choice(
            String name, @Nullable String text, Class<E> type, Function<E, String> wire) {
        if (text == null) {
            return null;
        }
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> wire.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        "must be one of " + Arrays.stream(constants).map(wire).collect(Collectors.joining(", ")),
                        text));
    }

    public static @Nullable String text(String name, @Nullable String text, TextRule rule) {
        if (text != null) {
            rule.broken(text).ifPresent(reason -> {
                throw refused(name, reason, null);
            });
        }
        return text;
    }

    private static ApiException refused(String name, String reason, @Nullable String value) {
        return ApiException.invalid(name, "The '%s' %s".formatted(name, reason), value);
    }
}
