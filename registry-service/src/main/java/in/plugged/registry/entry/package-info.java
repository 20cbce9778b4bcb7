/**
 * The catalogue: one {@link in.plugged.registry.entry.Entry} a server, as its latest version describes it, and one
 * {@link in.plugged.registry.entry.EntryVersion} for each version with its {@code server.json}.
 *
 * <p>The {@link in.plugged.registry.entry.StarterCatalogue} is loaded at start. {@link in.plugged.registry.entry.Catalogue}
 * finds entries by their full name or its last part.
 */
@NullMarked
package in.plugged.registry.entry;

import org.jspecify.annotations.NullMarked;
