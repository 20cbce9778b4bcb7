package in.plugged.gateway.stream;

import in.plugged.outbox.EventCodec;
import in.plugged.outbox.KafkaClients;
import in.plugged.outbox.OutboxConfig;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads all topics of the suite, from wherever it is told to. Not for use by several threads at once. */
final class LogReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogReader.class);
    private static final List<String> PUBLISHERS = List.of("gateway", "registry", "servers", "tools", "webhooks");
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KafkaConsumer<String, CloudEvent> consumer;
    private final List<TopicPartition> partitions;

    LogReader(KafkaClients kafka, OutboxConfig config) {
        consumer = kafka.consumer(Optional.empty());
        partitions = PUBLISHERS.stream()
                .flatMap(publisher -> consumer.partitionsFor(config.topic(publisher)).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition).thenComparing(TopicPartition::topic))
                .toList();
        consumer.assign(partitions);
    }

    /** The position after everything that has been published. */
    Position end() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return Position.of(partitions.stream().mapToLong(ends::get).toArray());
    }

    /** The next {@link #read} begins there; what Kafka no longer has is passed over. */
    void seek(Position position) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        for (int i = 0; i < partitions.size(); i++) {
            TopicPartition partition = partitions.get(i);
            consumer.seek(partition, Math.max(position.next(i), beginnings.getOrDefault(partition, 0L)));
        }
    }

    /** Whether everything before that position has been read. */
    boolean hasReached(Position position) {
        for (int i = 0; i < partitions.size(); i++) {
            if (consumer.position(partitions.get(i)) < position.next(i)) {
                return false;
            }
        }
        return true;
    }

    /** Hands over what comes within half a second, in order per partition. */
    void read(Consumer<LoggedEvent> reader) {
        for (ConsumerRecord<String, CloudEvent> record : consumer.poll(PATIENCE)) {
            int partition = partitions.indexOf(new TopicPartition(record.topic(), record.partition()));
            try {
                reader.accept(LoggedEvent.of(EventCodec.decode(record.value()), partition, record.offset()));
            } catch (IllegalArgumentException e) {
                LOG.warnf("No event, passed over: %s-%d@%d", record.topic(), record.partition(), record.offset());
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    static void createTopics(KafkaClients kafka, OutboxConfig config) throws ExecutionException, InterruptedException {
        for (String publisher : PUBLISHERS) {
            kafka.createTopic(config.topic(publisher));
        }
    }
}
