package in.plugged.webhooks.delivery;

import java.time.Duration;

/** What follows from an {@link Outcome}. */
sealed interface Verdict {

    /** The event is taken. */
    record Delivered() implements Verdict {}

    /** The event is sent again. */
    record Again(Duration in) implements Verdict {}

    /** The event was refused once too often. */
    record GivenUp() implements Verdict {}

    /** The receiver wants nothing more, ever. */
    record Gone() implements Verdict {}
}
