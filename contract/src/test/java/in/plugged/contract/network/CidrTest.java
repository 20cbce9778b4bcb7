package in.plugged.contract.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "192.168.1.7/32, 192.168.1.7, true",
        "192.168.1.7/32, 192.168.1.6, false",
        "0.0.0.0/0, 255.1.2.3, true",
        "fc00::/7, fdff::1, true",
        "fc00::/7, fe00::1, false",
        "::1/128, ::1, true",
        "::/0, 127.0.0.1, false",
        "0.0.0.0/0, ::1, false"
    })
    void containsWhatSharesItsLeadingBits(String range, String address, boolean contained) {
        assertThat(Cidr.of(range).contains(InetAddress.ofLiteral(address))).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/x", "example.com/8", ""})
    void whatIsNoRangeStopsTheStart(String text) {
        assertThatThrownBy(() -> Cidr.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spacesAroundItDoNotMatter() {
        assertThat(Cidr.of(" 10.0.0.0/8 ")).isEqualTo(Cidr.of("10.0.0.0/8"));
    }
}
