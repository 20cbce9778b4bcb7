package in.plugged.webhooks.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook as the API shows it, without its secret. */
record WebhookReply(
        UUID uuid,
        String url,
        List<String> events,
        @Nullable String description,
        boolean enabled,
        @Nullable String disabledReason,
        Instant createdAt,
        Instant updatedAt) {

    /** The reply to the creation: the only one that shows the secret. */
    record Created(@JsonUnwrapped WebhookReply webhook, String secret) {}

    static WebhookReply of(Webhook webhook) {
        return new WebhookReply(
                webhook.uuid,
                webhook.url,
                webhook.events,
                webhook.description,
                webhook.enabled,
                webhook.disabledReason,
                webhook.createdAt,
                webhook.updatedAt);
    }
}
