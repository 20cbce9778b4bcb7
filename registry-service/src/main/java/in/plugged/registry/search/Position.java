package in.plugged.registry.search;

import in.plugged.contract.error.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * Where in the hits a page ends: what a cursor stands for.
 *
 * @param matching what the first page had found its hits by
 * @param sort the order that the two numbers belong to
 */
record Position(Matching matching, Sort sort, double first, double second, String name) {

    private static final String SEPARATOR = "|";
    private static final int PARTS = 5;

    String text() {
        return String.join(
                SEPARATOR, matching.name(), sort.name(), Double.toString(first), Double.toString(second), name);
    }

    /** @throws ApiException 400 where the cursor is not one of a search in this order */
    static @Nullable Position of(@Nullable String text, Sort sort, @Nullable String cursor) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("\\|", PARTS);
        try {
            if (parts.length == PARTS && parts[1].equals(sort.name())) {
                return new Position(
                        Matching.valueOf(parts[0]),
                        sort,
                        Double.parseDouble(parts[2]),
                        Double.parseDouble(parts[3]),
                        parts[4]);
            }
        } catch (IllegalArgumentException e) {
            throw foreign(cursor);
        }
        throw foreign(cursor);
    }

    private static ApiException foreign(@Nullable String cursor) {
        return ApiException.invalid("cursor", "The 'cursor' is not one that this search gave out", cursor);
    }
}
