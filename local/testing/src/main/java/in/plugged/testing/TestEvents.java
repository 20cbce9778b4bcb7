package in.plugged.testing;

import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.outbox.EventCodec;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads and writes the topics of the platform a test runs on, with plain Kafka clients. */
public final class TestEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Object> BROKER =
            Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, setting("kafka.bootstrap.servers"));

    private TestEvents() {}

    /** The first event of the tested service that fits, waiting up to 30 s for it. */
    public static Event await(EventType type, Predicate<Event> fits) {
        return await(setting("pluggedin.events.publisher"), type, fits);
    }

    /** The first event of a publisher that fits, waiting up to 30 s for it. */
    public static Event await(String publisher, EventType type, Predicate<Event> fits) {
        List<Event> found = new ArrayList<>();
        try (KafkaConsumer<String, CloudEvent> consumer = consumer(publisher)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        for (ConsumerRecord<String, CloudEvent> record : consumer.poll(Duration.ofMillis(200))) {
                            Event event = EventCodec.decode(record.value());
                            if (event.type() == type && fits.test(event)) {
                                found.add(event);
                            }
                        }
                        return !found.isEmpty();
                    });
        }
        return found.getFirst();
    }

    /** Everything a publisher has published so far, in order per key. */
    public static List<Event> all(String publisher) {
        List<Event> events = new ArrayList<>();
        try (KafkaConsumer<String, CloudEvent> consumer = consumer(publisher)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(EventCodec.decode(record.value())));
            }
        }
        return events;
    }

    /** Publishes an event as another service would. */
    public static void publish(String publisher, Event event) {
        CloudEventSerializer values = new CloudEventSerializer();
        try (KafkaProducer<String, CloudEvent> producer = new KafkaProducer<>(BROKER, new StringSerializer(), values)) {
            await(producer.send(new ProducerRecord<>(
                    topic(publisher), event.key().toString(), EventCodec.encode(event, publisher))));
        }
    }

    /** Publishes records that are no events to every partition of a topic. */
    public static void publishNonsense(String publisher) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(BROKER, new StringSerializer(), new StringSerializer())) {
            for (PartitionInfo partition : producer.partitionsFor(topic(publisher))) {
                await(producer.send(new ProducerRecord<>(topic(publisher), partition.partition(), "key", "no event")));
            }
        }
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The record could not be published", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while publishing", e);
        }
    }

    private static KafkaConsumer<String, CloudEvent> consumer(String publisher) {
        KafkaConsumer<String, CloudEvent> consumer =
                new KafkaConsumer<>(BROKER, new StringDeserializer(), new CloudEventDeserializer());
        String topic = topic(publisher);
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    private static String topic(String publisher) {
        return setting("pluggedin.events.topic-prefix") + publisher;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
