package in.plugged.webhooks.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import in.plugged.contract.caller.Scope;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.contract.page.Page;
import in.plugged.outbox.Outbox;
import in.plugged.webhooks.webhook.Subscriber;
import in.plugged.webhooks.webhook.Webhooks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** {@code /api/webhooks/{uuid}/...}: what was sent to a webhook, and a way to have something sent. */
@Path("/api/webhooks")
@RunOnVirtualThread
@Transactional
class DeliveryResource {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** The reply to a test: what the receiver will see as {@code webhook-id}. */
    record Sent(UUID eventId) {}

    private final Webhooks webhooks;
    private final DeliveryQueue queue;
    private final Outbox outbox;

    DeliveryResource(Webhooks webhooks, DeliveryQueue queue, Outbox outbox) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.outbox = outbox;
    }

    /** A ping goes to this webhook whatever it asked for, and to no other; streams and Kafka show it too. */
    @POST
    @Path("{uuid}/test")
    @ResponseStatus(202)
    @RolesAllowed(Scope.WEBHOOKS_WRITE)
    public Sent test(@PathParam("uuid") String uuid) {
        Subscriber webhook = webhooks.owned(uuid);
        if (!webhook.enabled()) {
            throw ApiException.conflict(
                    "The webhook is disabled: switch it on first", Map.of("resource", "webhook", "id", uuid));
        }
        Event ping = webhook.event(
                EventType.TEST_PING,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("webhook_uuid", webhook.uuid().toString()));
        outbox.publish(ping);
        queue.add(ping, List.of(webhook.uuid()));
        return new Sent(ping.id());
    }

    @GET
    @Path("{uuid}/deliveries")
    @RolesAllowed(Scope.WEBHOOKS_READ)
    public DeliveryReply.Listing list(
            @PathParam("uuid") String uuid,
            @QueryParam("status") @Nullable String status,
            @QueryParam("event_type") @Nullable String eventType,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return DeliveryReply.Listing.of(Delivery.page(
                webhooks.owned(uuid).uuid(),
                status == null ? null : DeliveryStatus.fromWire(status),
                eventType == null ? null : type(eventType),
                cursor == null ? AFTER_ALL : Page.afterUuid(cursor),
                Page.limit(limit)));
    }

    private static EventType type(String wire) {
        try {
            return EventType.fromWire(wire);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("event_type", "There is no event '%s'".formatted(wire), wire);
        }
    }
}
