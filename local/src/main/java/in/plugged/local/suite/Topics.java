package in.plugged.local.suite;

import in.plugged.local.platform.Kafka;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topic of each service, there before anybody listens. */
final class Topics {

    private static final int PARTITIONS = 3;

    private Topics() {}

    static void create(Kafka kafka) throws InterruptedException {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = Arrays.stream(Service.values())
                    .map(service -> "pluggedin." + service.shortName())
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka's topics cannot be made", e);
        }
    }
}
