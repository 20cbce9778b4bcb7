package in.plugged.contract.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkConfigTest {

    @Test
    void nothingPrivateIsAllowedByDefault() {
        assertThat(config(Map.of()).allowedPrivate()).isEmpty();
    }

    @Test
    void rangesAreGivenByComma() {
        NetworkConfig config = config(Map.of("pluggedin.network.allowed-private", "127.0.0.0/8,::1/128"));
        assertThat(config.allowedPrivate().orElseThrow()).containsExactly(Cidr.of("127.0.0.0/8"), Cidr.of("::1/128"));
    }

    @Test
    void aRangeThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> config(Map.of("pluggedin.network.allowed-private", "everything")))
                .hasMessageContaining("pluggedin.network.allowed-private");
    }

    private static NetworkConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(NetworkConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(NetworkConfig.class);
    }
}
