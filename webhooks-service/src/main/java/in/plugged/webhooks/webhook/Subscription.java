package in.plugged.webhooks.webhook;

import in.plugged.contract.error.Violation;
import in.plugged.webhooks.address.AddressGuard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client may set of a webhook; anything may be missing or wrong until {@link #violations} is empty.
 *
 * @param events patterns, see {@link EventPattern}
 */
record Subscription(
        @Nullable String url,
        @Nullable List<@Nullable String> events,
        @Nullable String description,
        @Nullable Boolean enabled) {

    static final int MAX_EVENTS = 50;
    static final int MAX_DESCRIPTION = 1_000;

    List<Violation> violations(AddressGuard guard) {
        List<Violation> violations = new ArrayList<>();
        checkUrl(guard, violations);
        checkEvents(violations);
        if (description != null && description.length() > MAX_DESCRIPTION) {
            violations.add(new Violation(
                    "description",
                    "The 'description' must not be longer than %d characters".formatted(MAX_DESCRIPTION),
                    null));
        }
        if (enabled == null) {
            violations.add(new Violation("enabled", "The 'enabled' field must be true or false", null));
        }
        return violations;
    }

    private void checkUrl(AddressGuard guard, List<Violation> violations) {
        if (url == null) {
            violations.add(new Violation("url", "The 'url' field is required", null));
            return;
        }
        // A URL with a user's password in it is not repeated.
        String shown = url.contains("@") ? null : url;
        guard.refusal(url).ifPresent(reason -> violations.add(new Violation("url", reason, shown)));
    }

    private void checkEvents(List<Violation> violations) {
        if (events == null || events.isEmpty() || events.size() > MAX_EVENTS) {
            violations.add(
                    new Violation("events", "The 'events' field must list 1 to %d events".formatted(MAX_EVENTS), null));
            return;
        }
        for (int i = 0; i < events.size(); i++) {
            String pattern = events.get(i);
            if (pattern == null || !EventPattern.isKnown(pattern)) {
                violations.add(new Violation(
                        "events[%d]".formatted(i),
                        "There is no event '%s': give an event type, a family like 'server.*', or '*'"
                                .formatted(pattern),
                        pattern));
            }
        }
    }
}
