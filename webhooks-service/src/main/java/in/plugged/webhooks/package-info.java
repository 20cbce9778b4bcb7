/**
 * Tells the world what happens in the suite: each event to each webhook that asked for it, signed, until it is taken.
 *
 * <p>{@code webhook} is the subscriptions and their secrets, {@code delivery} the way of an event to one of them,
 * {@code address} the rule of where that may lead.
 */
@NullMarked
package in.plugged.webhooks;

import org.jspecify.annotations.NullMarked;
