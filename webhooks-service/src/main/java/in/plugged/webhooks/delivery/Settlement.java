package in.plugged.webhooks.delivery;

import in.plugged.webhooks.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** The end of an attempt: it is noted, and what follows from it is done. */
@ApplicationScoped
class Settlement {

    private final RetrySchedule schedule;
    private final Webhooks webhooks;

    Settlement(RetrySchedule schedule, Webhooks webhooks) {
        this.schedule = schedule;
        this.webhooks = webhooks;
    }

    @Transactional
    void settle(Claim claim, Instant at, Duration took, Outcome outcome) {
        Verdict verdict = schedule.judge(outcome, claim.attemptsBefore());
        if (verdict instanceof Verdict.Gone) {
            // First the webhook, then the delivery: who deletes a webhook locks in this order.
            webhooks.disable(claim.webhook(), "The receiver answered 410 Gone");
        }
        Delivery.locked(claim).ifPresent(delivery -> {
            new Attempt(delivery.uuid, at, took, outcome).persist();
            delivery.settle(verdict);
        });
    }
}
