package in.plugged.webhooks.delivery;

import java.time.Duration;
import java.util.Optional;

/** What came of one try to reach a receiver. */
sealed interface Outcome {

    /**
     * It answered.
     *
     * @param body the first 4 KiB
     * @param retryAfter how long it asks to be left alone (RFC 9110, section 10.2.3)
     */
    record Answered(int status, String body, Optional<Duration> retryAfter) implements Outcome {}

    /**
     * It did not, or was not asked.
     *
     * @param reason a sentence for the owner of the webhook
     */
    record Unanswered(String reason) implements Outcome {}
}
