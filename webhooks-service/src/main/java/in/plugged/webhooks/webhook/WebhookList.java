package in.plugged.webhooks.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.plugged.contract.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reply of {@code GET /api/webhooks}. */
record WebhookList(
        List<WebhookReply> webhooks,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

    static WebhookList of(Page<Webhook> page) {
        return new WebhookList(page.items().stream().map(WebhookReply::of).toList(), page.nextCursor());
    }
}
