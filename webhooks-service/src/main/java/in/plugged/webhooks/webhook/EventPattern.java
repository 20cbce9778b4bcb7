package in.plugged.webhooks.webhook;

import in.plugged.contract.event.EventType;
import java.util.Arrays;

/** What a subscription asks for: the full name of an event type, a family of them ({@code server.*}), or all. */
final class EventPattern {

    private EventPattern() {}

    /** Whether there is any event that the pattern could mean. */
    static boolean isKnown(String pattern) {
        return Arrays.stream(EventType.values()).anyMatch(type -> type.matches(pattern));
    }
}
