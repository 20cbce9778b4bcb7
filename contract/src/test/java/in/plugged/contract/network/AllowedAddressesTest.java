package in.plugged.contract.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedAddressesTest {

    private final AllowedAddresses strict = new AllowedAddresses(Optional::empty);
    private final AllowedAddresses local =
            new AllowedAddresses(() -> Optional.of(List.of(Cidr.of("127.0.0.0/8"), Cidr.of("::1/128"))));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void whatTheOperatorOpenedIsAllowedAndNothingByDefault(String loopback) {
        assertThat(strict.contains(InetAddress.ofLiteral(loopback))).isFalse();
        assertThat(local.contains(InetAddress.ofLiteral(loopback))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "fd00::1",
                "fe80::1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void thePrivateRestStaysClosed(String address) {
        assertThat(strict.contains(InetAddress.ofLiteral(address))).isFalse();
        assertThat(local.contains(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "2606:4700::1111"})
    void thePublicInternetIsOpen(String address) {
        assertThat(strict.contains(InetAddress.ofLiteral(address))).isTrue();
    }
}
