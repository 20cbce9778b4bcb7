package in.plugged.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void secondsAreUnderstood() {
        assertThat(RetryAfter.parse(" 120 ", NOW)).contains(Duration.ofMinutes(2));
    }

    @Test
    void aDateIsUnderstood() {
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 08:00:30 GMT", NOW)).contains(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1.5", "99999999999999999999", "Mon, 23 Nov 2026 07:00:00 GMT"})
    void anythingElseIsNoReasonToWait(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
