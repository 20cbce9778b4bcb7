/** What happened in the suite: one shape for Kafka, server-sent events and webhooks, the same id on each. */
@NullMarked
package in.plugged.contract.event;

import org.jspecify.annotations.NullMarked;
