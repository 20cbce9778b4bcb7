package in.plugged.contract.page;

import in.plugged.contract.error.ApiException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list and the cursor of the next. A query asks for {@code limit + 1} rows after
 * {@link #after}, ordered by a unique column; the extra row only tells that there is more.
 *
 * @param nextCursor opaque to clients; null at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * @param rows up to {@code limit + 1} of them
     * @param position the unique column of a row as text
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, limit);
        return new Page<>(shown, encode(position.apply(shown.getLast())));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor);
    }

    /** @throws ApiException 400 where the limit is not 1-200 */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw ApiException.invalid("limit", "The 'limit' must be between 1 and " + MAX_LIMIT, asked);
        }
        return asked;
    }

    /**
     * The position a cursor stands for, or null for the first page.
     *
     * @throws ApiException 400 for a cursor that was not made by {@link #of}
     */
    public static @Nullable String after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("cursor", "The 'cursor' is not one that this API gave out", cursor);
        }
    }

    /**
     * The position of a list ordered by a uuid: of a cursor, or before all for the first page.
     *
     * @throws ApiException 400 for a cursor that was not made by {@link #of}
     */
    public static UUID afterUuid(@Nullable String cursor) {
        String position = after(cursor);
        if (position == null) {
            return BEFORE_ALL;
        }
        try {
            return UUID.fromString(position);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("cursor", "The 'cursor' is not one that this API gave out", cursor);
        }
    }

    private static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
