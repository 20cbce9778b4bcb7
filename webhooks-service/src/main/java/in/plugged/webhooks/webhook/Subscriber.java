package in.plugged.webhooks.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the rest of the service knows it.
 *
 * @param project the one project whose events it gets, or null for all of the account's
 */
public record Subscriber(UUID uuid, UUID account, @Nullable UUID project, boolean enabled) {

    /** A new event about this webhook, to be seen by whoever sees the webhook. */
    public Event event(EventType type, JsonNode data) {
        Event event = Event.ofAccount(type, account, data);
        return new Event(event.id(), type, event.time(), account, project, null, data);
    }
}
