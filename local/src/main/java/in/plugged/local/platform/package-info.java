/**
 * The real PostgreSQL and the real Kafka that everything local runs on, from Maven artifacts, with nothing installed.
 *
 * <p>{@link in.plugged.local.platform.Postgres} and {@link in.plugged.local.platform.Kafka} are each one process on the
 * loopback address with its data in a folder; {@code ./pluggedin up} runs one of each and keeps the data.
 *
 * <p>Tests share one of each: {@link in.plugged.local.platform.Attachment} connects to the checkout's
 * {@link in.plugged.local.platform.SharedPlatform}, a process that the first to need it starts, and gets a new database
 * and a topic prefix of its own. The platform stays while a test's connection is open and goes two minutes after the
 * last. {@code Attachment} uses nothing but the JDK, so that a service's tests see no jar of the broker.
 */
@NullMarked
package in.plugged.local.platform;

import org.jspecify.annotations.NullMarked;
