package in.plugged.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Whether and when a delivery is tried again: 2xx ends it, 410 ends the webhook, all else waits for the next turn. */
@ApplicationScoped
class RetrySchedule {

    private static final int GONE = 410;

    private final DeliveryConfig config;

    RetrySchedule(DeliveryConfig config) {
        this.config = config;
    }

    /** @param before how many attempts had been made before this one */
    Verdict judge(Outcome outcome, int before) {
        return switch (outcome) {
            case Outcome.Answered answer when answer.status() / 100 == 2 -> new Verdict.Delivered();
            case Outcome.Answered answer when answer.status() == GONE -> new Verdict.Gone();
            case Outcome.Answered answer -> later(before, answer.retryAfter());
            case Outcome.Unanswered unanswered -> later(before, Optional.empty());
        };
    }

    private Verdict later(int before, Optional<Duration> asked) {
        List<Duration> waits = config.retries();
        if (before >= waits.size()) {
            return new Verdict.GivenUp();
        }
        Duration wait = withJitter(waits.get(before));
        Duration granted = asked.map(this::granted).orElse(Duration.ZERO);
        return new Verdict.Again(wait.compareTo(granted) > 0 ? wait : granted);
    }

    private Duration withJitter(Duration wait) {
        double factor = 1 + ThreadLocalRandom.current().nextDouble() * config.jitter();
        return Duration.ofMillis((long) (wait.toMillis() * factor));
    }

    private Duration granted(Duration asked) {
        Duration longest = config.longestRetryAfter();
        return asked.compareTo(longest) > 0 ? longest : asked;
    }
}
