package in.plugged.outbox;

import in.plugged.contract.event.Event;
import java.util.Set;

/** What a service does about other services' events. At most one bean a service. */
public interface EventHandler {

    /** Whose events are wanted, by publisher: {@code servers}, {@code tools}, ... */
    Set<String> publishers();

    /**
     * Takes effect in the current transaction, together with the note that this event was seen. An exception rolls both
     * back, and the event comes again until it succeeds: what can never succeed must be refused quietly.
     */
    void handle(Event event);
}
