package in.plugged.gateway.key;

import in.plugged.contract.event.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other replicas did to keys. */
@ApplicationScoped
public class KeyEvents {

    private final KnownKeys known;

    KeyEvents(KnownKeys known) {
        this.known = known;
    }

    /** From now on this replica refuses the key. */
    public void revoked(Event event) {
        known.forget(UUID.fromString(event.data().path(Keys.KEY_UUID).asText()));
    }
}
