/**
 * Talks JSON-RPC 2.0 to an MCP server, and nothing else: what the messages mean is the session's business.
 *
 * <p>A {@link in.plugged.tools.transport.Conversation} numbers requests, keeps the pending ones and gives each its reply,
 * its failure or its timeout. A {@link in.plugged.tools.transport.Wire} carries messages:
 * {@link in.plugged.tools.transport.PipeWire} line by line over the pipes of a child process,
 * {@link in.plugged.tools.transport.HttpWire} over streamable HTTP, {@link in.plugged.tools.transport.SseWire} over the
 * older HTTP with one event stream. Params and results travel as {@link in.plugged.tools.transport.RawJson}: the bytes
 * they came in, checked once and never written anew, so that members we do not know and numbers we could not hold
 * arrive as they were sent.
 *
 * <p>A server may be broken or hostile. Lines that are no message are passed over, messages have a size limit, what waits
 * to be written is bounded, and an end of the wire is told to every pending caller at once, as an
 * {@link in.plugged.tools.transport.McpException} whose reason says what may be done about it.
 */
@NullMarked
package in.plugged.tools.transport;

import org.jspecify.annotations.NullMarked;
