package in.plugged.webhooks.delivery;

import java.util.UUID;

/**
 * A delivery that this replica may try once, before its lease ends.
 *
 * @param number of the claim; the row's may have grown by the time the attempt is over, and is another's then
 * @param attemptsBefore how many attempts came to an end
 * @param body the same bytes for each attempt
 * @param sealedSecret as it stands in the table
 */
record Claim(
        UUID delivery,
        int number,
        int attemptsBefore,
        UUID webhook,
        UUID eventId,
        String body,
        String url,
        String sealedSecret) {

    @Override
    public String toString() {
        return "delivery=%s webhook=%s event=%s attempt=%d".formatted(delivery, webhook, eventId, attemptsBefore + 1);
    }
}
