package in.plugged.servers.listing;

import in.plugged.contract.error.ApiException;
import in.plugged.contract.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param after the last row of the page before
 */
public record PageRequest(int limit, UUID after) {

    /**
     * Reads the query parameters of those names. They come as text, because a number that does not parse would be a 404.
     *
     * @throws ApiException 400 where one of them will not do
     */
    public static PageRequest of(@Nullable String limit, @Nullable String cursor) {
        return new PageRequest(Page.limit(number(limit)), Page.afterUuid(cursor));
    }

    /** Runs a query that is ordered by uuid and begins after {@link #after}. */
    public <E> Page<E> of(PanacheQuery<E> query, Function<E, UUID> uuid) {
        List<E> rows = query.range(0, limit).list();
        return Page.of(rows, limit, row -> uuid.apply(row).toString());
    }

    private static @Nullable Integer number(@Nullable String limit) {
        try {
            return limit == null ? null : Integer.valueOf(limit);
        } catch (NumberFormatException e) {
            throw ApiException.invalid("limit", "The 'limit' must be a whole number", limit);
        }
    }
}
