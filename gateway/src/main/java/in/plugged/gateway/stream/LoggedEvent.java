package in.plugged.gateway.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.plugged.contract.event.Event;
import in.plugged.contract.json.WireFormat;

/**
 * An event as read from its topic.
 *
 * @param partition its index in the {@link EventLog}'s order
 * @param json what clients get
 */
record LoggedEvent(Event event, int partition, long offset, String json) {

    private static final ObjectMapper JSON = WireFormat.mapper();

    static LoggedEvent of(Event event, int partition, long offset) {
        try {
            return new LoggedEvent(event, partition, offset, JSON.writeValueAsString(event.toPublic()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is not JSON: " + event.id(), e);
        }
    }
}
