package in.plugged.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where events go and come from. */
@ConfigMapping(prefix = "pluggedin.events")
public interface OutboxConfig {

    /** What topic names begin with; the rest is the publisher: {@code pluggedin.servers}. */
    @WithDefault("pluggedin.")
    String topicPrefix();

    /** This service's part of the names: its topic, its CloudEvents source, its consumer group. */
    String publisher();

    /** Partitions of a topic that does not exist yet. */
    @WithDefault("3")
    int partitions();

    /** Replicas of a topic that does not exist yet; the broker's default where empty. */
    Optional<Short> replicationFactor();

    /** How long a relay that was not woken waits before it looks again (another replica may have committed). */
    @WithDefault("1s")
    Duration poll();

    /** The full name of a publisher's topic. */
    default String topic(String publisher) {
        return topicPrefix() + publisher;
    }
}
