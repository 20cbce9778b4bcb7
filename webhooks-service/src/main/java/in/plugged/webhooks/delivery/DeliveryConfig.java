package in.plugged.webhooks.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How deliveries are tried. */
@ConfigMapping(prefix = "pluggedin.webhooks")
public interface DeliveryConfig {

    /** How long one attempt may take, from the lookup of the name to the end of the reply. */
    @WithDefault("15s")
    Duration timeout();

    /** The waits between attempts. After the last one the delivery has failed. */
    @WithDefault("5s,5m,30m,2h,5h,10h,10h")
    List<Duration> retries();

    /** By which share a wait may be longer, at random, so that what failed together does not come back together. */
    @WithDefault("0.2")
    double jitter();

    /** The longest wait that a receiver's {@code Retry-After} is granted. */
    @WithDefault("1d")
    Duration longestRetryAfter();

    /** When a delivery whose replica died is sent again. Longer than {@link #timeout}. */
    @WithDefault("1m")
    Duration lease();

    /** How often to look for what has come due, where nothing wakes the deliverer. */
    @WithDefault("1s")
    Duration poll();

    /** Attempts at a time, of one replica. */
    @WithDefault("256")
    int concurrency();

    /** Attempts at a time to one webhook, of one replica. */
    @WithDefault("8")
    int concurrencyPerWebhook();
}
