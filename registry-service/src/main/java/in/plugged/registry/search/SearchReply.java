package in.plugged.registry.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param total how many hits there are on all pages
 */
record SearchReply(
        List<Hit> results,
        long total,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {}
