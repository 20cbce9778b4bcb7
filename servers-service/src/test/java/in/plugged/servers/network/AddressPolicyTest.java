package in.plugged.servers.network;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.contract.network.AllowedAddresses;
import in.plugged.contract.network.Cidr;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private final AddressPolicy strict = new AddressPolicy(new AllowedAddresses(Optional::empty));
    private final AddressPolicy local = new AddressPolicy(
            new AllowedAddresses(() -> Optional.of(List.of(Cidr.of("127.0.0.0/8"), Cidr.of("::1/128")))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "LOCALHOST.",
                "api.localhost",
                "10.1.2.3",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.100.100.200",
                "0.0.0.0",
                "255.255.255.255",
                "224.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "127.0.0.01",
                "1.2.3.4.5",
                "[::1]",
                "[::]",
                "[::ffff:10.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::a00:1]",
                "[2002:a00:1::]",
                "[fd00:ec2::254]",
                "[fe80::1%25eth0]",
                "[ff02::1]"
            })
    void addressesIntoThisNetworkAreRefused(String host) {
        assertThat(strict.refuses(host)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mcp.example.com",
                "1.example",
                "8.8.8.8",
                "172.32.0.1",
                "93.184.215.14",
                "[2606:4700::1111]",
                "notlocalhost"
            })
    void publicAddressesAndNamesAreAllowed(String host) {
        assertThat(strict.refuses(host)).isEmpty();
    }

    @Test
    void onlyTheRangesOfTheConfigurationAreAllowedToo() {
        assertThat(local.refuses("127.0.0.1")).isEmpty();
        assertThat(local.refuses("localhost")).isEmpty();
        assertThat(local.refuses("[::1]")).isEmpty();
        assertThat(local.refuses("10.0.0.1")).isPresent();
        assertThat(local.refuses("169.254.169.254")).isPresent();
    }
}
