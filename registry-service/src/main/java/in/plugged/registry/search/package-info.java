/**
 * Finding servers in the catalogue, by PostgreSQL's full-text search, and by similar spelling where that finds nothing.
 *
 * <p>{@link in.plugged.registry.search.SearchRequest} is what was asked; {@link in.plugged.registry.search.Search} runs
 * it as one statement whose parts come from how words are matched ({@link in.plugged.registry.search.Matching}) and
 * from the order asked for ({@link in.plugged.registry.search.Sort}). A page begins after the
 * {@link in.plugged.registry.search.Position} of the last hit of the page before, never at a count of rows, so that
 * entries added in between neither repeat nor hide a hit. (A hit whose own count of installs changes in between moves,
 * where hits are sorted by that.)
 */
@NullMarked
package in.plugged.registry.search;

import org.jspecify.annotations.NullMarked;
