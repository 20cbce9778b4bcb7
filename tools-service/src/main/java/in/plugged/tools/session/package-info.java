/**
 * Connections to MCP servers that live from call to call.
 *
 * <p>{@link in.plugged.tools.session.Sessions} keeps one {@link in.plugged.tools.session.Session} for each server and
 * version of its configuration; the first call connects, those that come meanwhile wait for the same attempt. A
 * {@link in.plugged.tools.session.Connector} makes it: it starts the process or opens the HTTP connection, and
 * {@link in.plugged.tools.session.Handshake} agrees on a protocol version. What fails to connect is left alone for a
 * while ({@link in.plugged.tools.session.Backoff}). A session ends when it is idle for long, when its server's
 * configuration changes, or when the server itself goes away; each time the rest of the suite is told by an event.
 *
 * <p>Spoken are the protocol versions with {@code initialize}, 2024-11-05 to 2025-11-25.
 */
@NullMarked
package in.plugged.tools.session;

import org.jspecify.annotations.NullMarked;
