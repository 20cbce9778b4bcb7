package in.plugged.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveryConfigTest {

    @Test
    void theDefaultsAreThoseOfStandardWebhooks() {
        DeliveryConfig config = Configured.with();

        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.retries())
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(10));
        assertThat(config.jitter()).isEqualTo(0.2);
        assertThat(config.longestRetryAfter()).isEqualTo(Duration.ofDays(1));
        assertThat(config.lease()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.concurrency()).isEqualTo(256);
        assertThat(config.concurrencyPerWebhook()).isEqualTo(8);
    }
}
