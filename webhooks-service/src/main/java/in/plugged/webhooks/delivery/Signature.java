package in.plugged.webhooks.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.UUID;

/** The signature of one attempt, as the Standard Webhooks specification 1.0 says. */
record Signature(String id, String timestamp, String value) {

    static final String ID_HEADER = "webhook-id";
    static final String TIMESTAMP_HEADER = "webhook-timestamp";
    static final String SIGNATURE_HEADER = "webhook-signature";

    /** Signs the id, the time in seconds and the body. */
    static Signature of(UUID eventId, Instant at, String body, String secret) {
        try {
            String id = eventId.toString();
            long seconds = at.getEpochSecond();
            return new Signature(id, Long.toString(seconds), new Webhook(secret).sign(id, seconds, body));
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("The secret of a webhook does not sign", e);
        }
    }
}
