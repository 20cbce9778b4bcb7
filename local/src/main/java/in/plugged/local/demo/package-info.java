/**
 * The main job, told step by step: {@link in.plugged.local.demo.Demo} finds a server in the registry, installs it, lists its
 * tools, executes two, and hears of it in three ways: on the event stream, on a signed webhook, and on Kafka, each time
 * under the same id. It uses the public API and nothing else of the suite, prints each call, and cleans up after itself.
 *
 * <p>{@link in.plugged.local.demo.Api} makes the calls; {@link in.plugged.local.demo.EventStream},
 * {@link in.plugged.local.demo.WebhookReceiver} and {@link in.plugged.local.demo.EventTopic} listen.
 */
@NullMarked
package in.plugged.local.demo;

import org.jspecify.annotations.NullMarked;
