package in.plugged.webhooks.delivery;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A {@link DeliveryConfig} as the file would give it. */
final class Configured {

    private Configured() {}

    /** @param settings names without the prefix and values, in turn; the rest has its defaults */
    static DeliveryConfig with(String... settings) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .withConverter(java.time.Duration.class, 300, new DurationConverter())
                .withMapping(DeliveryConfig.class);
        for (int i = 0; i < settings.length; i += 2) {
            config.withDefaultValue("pluggedin.webhooks." + settings[i], settings[i + 1]);
        }
        return config.build().getConfigMapping(DeliveryConfig.class);
    }
}
