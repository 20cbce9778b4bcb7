package in.plugged.tools.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.plugged.contract.network.AllowedAddresses;
import in.plugged.contract.network.Cidr;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/mcp",
                "http://10.1.2.3/mcp",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/mcp",
                "http://[::ffff:10.0.0.1]/mcp",
                "http://[fd00::1]/mcp",
                "http://0.0.0.0/mcp",
                "ftp://example.com/",
                "http:///mcp"
            })
    void privateAddressesAreRefused(String url) {
        Network network = new Network(new AllowedAddresses(Optional::empty));
        assertThatThrownBy(() -> network.resolve(URI.create(url), Map.of()))
                .isInstanceOfSatisfying(
                        McpException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(McpException.Reason.UNREACHABLE));
    }

    @Test
    void publicAddressesAndAllowedRangesAreReached() throws Exception {
        assertThat(new Network(new AllowedAddresses(Optional::empty))
                        .resolve(URI.create("https://93.184.216.34/mcp"), Map.of())
                        .address())
                .isEqualTo(InetAddress.ofLiteral("93.184.216.34"));
        assertThat(new Network(new AllowedAddresses(() -> Optional.of(List.of(Cidr.of("127.0.0.0/8")))))
                        .resolve(URI.create("http://127.0.0.1:1/mcp"), Map.of())
                        .address()
                        .isLoopbackAddress())
                .isTrue();
    }
}
