/**
 * How a service publishes and hears events, once for all of them.
 *
 * <p>Out: {@link in.plugged.outbox.Outbox#publish} writes the event into the table {@code outbox} in the caller's
 * transaction. The commit wakes the {@link in.plugged.outbox.Relay} of whichever replica leads, which reads rows in
 * order, sends them as CloudEvents ({@link in.plugged.outbox.EventCodec}) with {@code acks=all}, and deletes them once
 * Kafka has them. A crash in between sends some twice: consumers drop doubles by id.
 *
 * <p>In: a service has one {@link in.plugged.outbox.EventHandler} bean. {@link in.plugged.outbox.EventConsumer} runs it
 * in a transaction that also notes the event's id in the table {@code inbox}, so that each event takes effect once.
 */
@NullMarked
package in.plugged.outbox;

import org.jspecify.annotations.NullMarked;
