/**
 * The way of an event to a webhook.
 *
 * <p>{@link in.plugged.webhooks.delivery.Fanout} hears each event once and writes a row of {@code delivery} for each
 * webhook that asked for it, in the transaction that also notes the event as seen. The table is the queue. After the
 * commit, {@link in.plugged.webhooks.delivery.Deliverer} claims what is due through
 * {@link in.plugged.webhooks.delivery.DeliveryQueue} and hands each {@link in.plugged.webhooks.delivery.Claim} to a virtual
 * thread: {@link in.plugged.webhooks.delivery.Sender} tries once and tells the
 * {@link in.plugged.webhooks.delivery.Outcome}, {@link in.plugged.webhooks.delivery.RetrySchedule} makes a
 * {@link in.plugged.webhooks.delivery.Verdict} of it, and {@link in.plugged.webhooks.delivery.Settlement} writes both down.
 *
 * <p>A claim is a lease: the time of the next attempt is moved on by it, so that the delivery of a replica that died
 * comes due again by itself, with the same {@code webhook-id} and the same bytes. A replica that is late finds that
 * the row was claimed again, and leaves it. So each event arrives at least once, and receivers drop doubles by id.
 *
 * <p>A slow receiver takes no more than its share: claims are limited by webhook and taken oldest first, and a thread
 * that waits for an answer holds no connection to the database.
 */
@NullMarked
package in.plugged.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
