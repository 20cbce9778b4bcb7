package in.plugged.webhooks.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/webhooks}. */
record NewWebhook(
        @Nullable String url,
        @Nullable List<@Nullable String> events,
        @Nullable String description) {

    Subscription subscription() {
        return new Subscription(url, events, description, true);
    }
}
