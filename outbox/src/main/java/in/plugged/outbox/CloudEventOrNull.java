package in.plugged.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.rw.CloudEventRWException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads records as CloudEvents; what is none becomes null, so that one bad record never stops a reader. */
final class CloudEventOrNull implements Deserializer<CloudEvent> {

    private final CloudEventDeserializer cloudEvents = new CloudEventDeserializer();

    @Override
    public @Nullable CloudEvent deserialize(String topic, byte[] data) {
        return null;
    }

    @Override
    public @Nullable CloudEvent deserialize(String topic, Headers headers, byte[] data) {
        try {
            return cloudEvents.deserialize(topic, headers, data);
        } catch (CloudEventRWException | IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }
}
