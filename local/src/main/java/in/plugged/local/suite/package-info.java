/**
 * The whole of Plugged.in Suite as processes of one machine. {@link in.plugged.local.suite.Suite} starts PostgreSQL and
 * Kafka side by side, makes databases and topics, then starts the five {@link in.plugged.local.suite.Service}s at once and
 * waits until each is ready. From then on the {@link in.plugged.local.suite.Supervisor} starts again whatever dies.
 *
 * <p>What a run needs is gathered before: {@link in.plugged.local.suite.Settings} (ports),
 * {@link in.plugged.local.suite.Home} (folders), {@link in.plugged.local.suite.Secrets} (keys and passwords, made once and
 * kept). The services are configured by the same environment names as in Kubernetes.
 *
 * <p>A JVM that has its {@link in.plugged.local.suite.AotCache} starts in half the time;
 * {@link in.plugged.local.suite.Training} records them once a build.
 */
@NullMarked
package in.plugged.local.suite;

import org.jspecify.annotations.NullMarked;
