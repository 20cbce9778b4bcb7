package in.plugged.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.CloudEventSerializer;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients with the settings that events need, on top of whatever {@code kafka.*} configuration says. */
@ApplicationScoped
public class KafkaClients {

    private static final Duration METADATA_AGE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final OutboxConfig config;

    KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> settings, OutboxConfig config) {
        this.settings = settings;
        this.config = config;
    }

    KafkaProducer<String, CloudEvent> producer() {
        Map<String, Object> producer = new HashMap<>(settings);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        CloudEventSerializer values = new CloudEventSerializer();
        values.configure(Map.of(CloudEventSerializer.ENCODING_CONFIG, Encoding.BINARY), false);
        return new KafkaProducer<>(producer, new StringSerializer(), values);
    }

    /**
     * A consumer that commits nothing by itself. The value of a record that is no CloudEvent is null.
     *
     * @param group its consumer group; empty for one that assigns its partitions itself
     */
    public KafkaConsumer<String, CloudEvent> consumer(Optional<String> group) {
        Map<String, Object> consumer = new HashMap<>(settings);
        group.ifPresent(name -> consumer.put(ConsumerConfig.GROUP_ID_CONFIG, name));
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_AGE.toMillis());
        return new KafkaConsumer<>(consumer, new StringDeserializer(), new CloudEventOrNull());
    }

    /** Makes a topic that is missing, so that consumers need not wait for the first event. */
    public void createTopic(String name) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(
                            List.of(new NewTopic(name, Optional.of(config.partitions()), config.replicationFactor())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
