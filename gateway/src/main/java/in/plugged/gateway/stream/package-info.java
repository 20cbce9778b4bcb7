/**
 * Events as server-sent events. {@link in.plugged.gateway.stream.EventLog} reads every topic once for this replica and
 * offers each event to the streams. The {@code id:} of a message is a {@link in.plugged.gateway.stream.Position}: the
 * next offset of every partition. Any replica can resume any client from it without a hole or a double.
 */
@NullMarked
package in.plugged.gateway.stream;

import org.jspecify.annotations.NullMarked;
