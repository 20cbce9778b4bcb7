package in.plugged.webhooks.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.plugged.contract.event.EventType;
import in.plugged.contract.page.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as the API shows it. */
record DeliveryReply(
        UUID uuid,
        UUID eventId,
        EventType eventType,
        DeliveryStatus status,
        @Nullable Instant nextAttemptAt,
        List<Tried> attempts,
        Instant createdAt) {

    /** One attempt of it: an answer, or the reason why there was none. */
    record Tried(
            Instant attemptedAt,
            @Nullable Integer statusCode,
            long latencyMs,
            @Nullable String responseBody,
            @Nullable String error) {

        static Tried of(Attempt attempt) {
            return new Tried(
                    attempt.attemptedAt, attempt.statusCode, attempt.latencyMs, attempt.responseBody, attempt.error);
        }
    }

    /** The reply of {@code GET /api/webhooks/{uuid}/deliveries}. */
    record Listing(
            List<DeliveryReply> deliveries,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

        static Listing of(Page<Delivery> page) {
            Map<UUID, List<Attempt>> attempts = Attempt.of(
                    page.items().stream().map(delivery -> delivery.uuid).toList());
            return new Listing(
                    page.items().stream()
                            .map(delivery ->
                                    DeliveryReply.of(delivery, attempts.getOrDefault(delivery.uuid, List.of())))
                            .toList(),
                    page.nextCursor());
        }
    }

    private static DeliveryReply of(Delivery delivery, List<Attempt> attempts) {
        return new DeliveryReply(
                delivery.uuid,
                delivery.eventId,
                delivery.eventType,
                delivery.status,
                delivery.nextAttemptAt,
                attempts.stream().map(Tried::of).toList(),
                delivery.createdAt);
    }
}
