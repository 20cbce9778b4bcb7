package in.plugged.testing;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.platform.Attachment;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a test a real PostgreSQL database and a real Kafka with a topic prefix of its own:
 * {@code @WithTestResource(TestPlatform.class)}. The servers behind it are shared by all tests of the checkout, start
 * with the first and go by themselves two minutes after the last.
 */
public final class TestPlatform implements QuarkusTestResourceLifecycleManager {

    private @Nullable Attachment attachment;

    @Override
    public Map<String, String> start() {
        Attachment attached = Attachment.open(Checkout.find());
        attachment = attached;
        return Map.of(
                "quarkus.datasource.jdbc.url", attached.jdbcUrl(),
                "quarkus.datasource.username", attached.username(),
                "quarkus.datasource.password", attached.password(),
                "kafka.bootstrap.servers", attached.bootstrapServers(),
                "pluggedin.events.topic-prefix", attached.topicPrefix());
    }

    @Override
    public void stop() {
        if (attachment != null) {
            attachment.close();
            attachment = null;
        }
    }
}
