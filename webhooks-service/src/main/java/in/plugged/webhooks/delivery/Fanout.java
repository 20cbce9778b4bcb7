package in.plugged.webhooks.delivery;

import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.outbox.EventHandler;
import in.plugged.webhooks.webhook.Subscriber;
import in.plugged.webhooks.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Everything that happens in the suite, to whoever asked for it. */
@ApplicationScoped
class Fanout implements EventHandler {

    private static final Set<String> PUBLISHERS = Set.of("gateway", "registry", "servers", "tools", "webhooks");

    private final Webhooks webhooks;
    private final DeliveryQueue queue;

    Fanout(Webhooks webhooks, DeliveryQueue queue) {
        this.webhooks = webhooks;
        this.queue = queue;
    }

    @Override
    public Set<String> publishers() {
        return PUBLISHERS;
    }

    @Override
    public void handle(Event event) {
        // A ping is for the one webhook that is tested, and was put on its way when it was asked for.
        if (event.type() != EventType.TEST_PING) {
            queue.add(
                    event,
                    webhooks.subscribedTo(event).stream().map(Subscriber::uuid).toList());
        }
    }
}
