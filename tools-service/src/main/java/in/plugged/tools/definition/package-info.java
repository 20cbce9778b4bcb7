/**
 * What servers-service knows about each MCP server, as far as it is needed to talk to it.
 *
 * <p>{@link in.plugged.tools.definition.Definitions} asks on first use, with the caller's own token, and keeps the answer
 * in memory with its secrets opened. It is dropped when an event says that there is a newer version, or that the server
 * is gone. Ownership is checked on every use: someone else's server does not exist.
 */
@NullMarked
package in.plugged.tools.definition;

import org.jspecify.annotations.NullMarked;
