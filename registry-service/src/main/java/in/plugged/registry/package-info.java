/**
 * The registry: what MCP servers exist, and how one becomes a server of the caller's.
 *
 * <p>A server is described by a {@code server.json} ({@link in.plugged.registry.document}). The catalogue of them
 * ({@link in.plugged.registry.entry}) is filled at start and searched ({@link in.plugged.registry.search}). Each entry
 * offers ways to install it, each with questions to answer ({@link in.plugged.registry.option}); an install
 * ({@link in.plugged.registry.install}) answers them and has servers-service make the server.
 */
@NullMarked
package in.plugged.registry;

import org.jspecify.annotations.NullMarked;
