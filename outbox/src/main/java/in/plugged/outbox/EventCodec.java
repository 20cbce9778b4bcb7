package in.plugged.outbox;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a CloudEvent 1.0 and back: {@code subject} is the server's uuid, the extensions {@code account} and
 * {@code project} say whose it is, {@code data} is the event's data as JSON.
 */
public final class EventCodec {

    private static final String ACCOUNT = "account";
    private static final String PROJECT = "project";

    private EventCodec() {}

    /** The event as it is sent by a publisher ({@code servers}, {@code tools}, ...). */
    public static CloudEvent encode(Event event, String publisher) {
        try {
            CloudEventBuilder builder = CloudEventBuilder.v1()
                    .withId(event.id().toString())
                    .withSource(URI.create("/pluggedin/" + publisher))
                    .withType(event.type().wire())
                    .withTime(event.time().atOffset(ZoneOffset.UTC))
                    .withData("application/json", Outbox.JSON.writeValueAsBytes(event.data()))
                    .withExtension(ACCOUNT, event.account().toString());
            if (event.serverUuid() != null) {
                builder = builder.withSubject(event.serverUuid().toString());
            }
            if (event.project() != null) {
                builder = builder.withExtension(PROJECT, event.project().toString());
            }
            return builder.build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The data of event %s is not JSON".formatted(event.id()), e);
        }
    }

    /**
     * Reads what {@link #encode} made.
     *
     * @throws IllegalArgumentException where it is no event of this suite
     */
    public static Event decode(@Nullable CloudEvent cloudEvent) {
        if (cloudEvent == null) {
            throw new IllegalArgumentException("Not a CloudEvent");
        }
        try {
            CloudEventData data = requireNonNull(cloudEvent.getData(), "data");
            JsonNode json = Outbox.JSON.readTree(data.toBytes());
            return new Event(
                    UUID.fromString(cloudEvent.getId()),
                    EventType.fromWire(cloudEvent.getType()),
                    requireNonNull(cloudEvent.getTime(), "time").toInstant(),
                    requireNonNull(uuid(cloudEvent.getExtension(ACCOUNT)), ACCOUNT),
                    uuid(cloudEvent.getExtension(PROJECT)),
                    uuid(cloudEvent.getSubject()),
                    json);
        } catch (IOException | NullPointerException | CloudEventRWException e) {
            throw new IllegalArgumentException("Not an event of this suite: " + cloudEvent.getId(), e);
        }
    }

    private static @Nullable UUID uuid(@Nullable Object text) {
        return text == null ? null : UUID.fromString(text.toString());
    }
}
