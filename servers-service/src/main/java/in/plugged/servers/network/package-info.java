/**
 * Which addresses a remote MCP server may have. A literal address that leads into this network (loopback, private,
 * link-local and with it cloud metadata) is refused when the server is saved; the addresses behind a host name are
 * checked by tools-service whenever it connects, since they may change in between.
 */
@NullMarked
package in.plugged.servers.network;

import org.jspecify.annotations.NullMarked;
