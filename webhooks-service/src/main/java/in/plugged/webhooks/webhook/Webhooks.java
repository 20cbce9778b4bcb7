package in.plugged.webhooks.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The webhooks, for those who send to them. All methods want a transaction. */
@ApplicationScoped
public class Webhooks {

    private static final Logger LOG = Logger.getLogger(Webhooks.class);

    private final CurrentCaller caller;
    private final Outbox outbox;

    Webhooks(CurrentCaller caller, Outbox outbox) {
        this.caller = caller;
        this.outbox = outbox;
    }

    /**
     * The caller's own webhook of that id.
     *
     * @throws ApiException 404 where there is none, or it is another's
     */
    public Subscriber owned(String uuid) {
        return find(uuid).subscriber();
    }

    /** The enabled ones that asked for this event and may see it. */
    public List<Subscriber> subscribedTo(Event event) {
        return Webhook.enabledOf(event.account()).stream()
                .filter(webhook -> webhook.project == null || webhook.project.equals(event.project()))
                .filter(webhook -> webhook.events.stream().anyMatch(event.type()::matches))
                .map(Webhook::subscriber)
                .toList();
    }

    /** Sends nothing more to it until its owner switches it on again, and says so by an event. */
    public void disable(UUID uuid, String reason) {
        Webhook.locked(uuid).filter(webhook -> webhook.enabled).ifPresent(webhook -> {
            webhook.disable(reason);
            LOG.infof("Webhook disabled: webhook=%s reason='%s'", uuid, reason);
            outbox.publish(webhook.subscriber()
                    .event(
                            EventType.WEBHOOK_DISABLED,
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("webhook_uuid", uuid.toString())
                                    .put("reason", reason)));
        });
    }

    Webhook find(String uuid) {
        return own(uuid, Webhook::any);
    }

    Webhook findToChange(String uuid) {
        return own(uuid, Webhook::locked);
    }

    private Webhook own(String text, Function<UUID, Optional<Webhook>> look) {
        return uuid(text)
                .flatMap(look)
                .filter(webhook -> webhook.isVisibleTo(caller.get()))
                .orElseThrow(() -> ApiException.notFound("webhook", text));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
