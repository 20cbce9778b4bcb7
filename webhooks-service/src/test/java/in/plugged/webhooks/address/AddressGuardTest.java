package in.plugged.webhooks.address;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.contract.network.AllowedAddresses;
import in.plugged.contract.network.Cidr;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final AllowedAddresses LOOPBACK =
            new AllowedAddresses(() -> Optional.of(List.of(Cidr.of("127.0.0.0/8"), Cidr.of("::1/128"))));
    private static final AllowedAddresses PUBLIC = new AllowedAddresses(Optional::empty);
    private static final Map<String, List<String>> NAMES = Map.of(
            "public.example", List.of("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            "private.example", List.of("10.1.2.3"),
            "mixed.example", List.of("93.184.215.14", "169.254.169.254"),
            "six.example", List.of("fd00:ec2::254"),
            "local.example", List.of("127.0.0.1"));

    private final AddressGuard guard = new AddressGuard(PUBLIC, AddressGuardTest::lookUp);
    private final AddressGuard local = new AddressGuard(LOOPBACK, AddressGuardTest::lookUp);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // loopback, plainly
                "http://127.0.0.1/",
                "https://127.0.0.1:8443/hook",
                "http://127.255.255.254/",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]:8080/",
                "http://localhost/",
                "http://LOCALHOST:9000/",
                "http://hooks.localhost/",
                // loopback, oddly
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.01/",
                "http://127.0.0.1./",
                "http://localhost./",
                "http://%31%32%37.0.0.1/",
                "http://１２７.０.０.１/",
                "http://127。0。0。1/",
                "http://127.0.0.256/",
                // unspecified
                "http://0.0.0.0/",
                "http://0/",
                "http://[::]/",
                // private, shared, link local, metadata
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://100.100.100.200/latest/meta-data",
                "http://169.254.169.254/latest/meta-data",
                "http://192.0.0.192/",
                "http://168.63.129.16/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fec0::1]/",
                // multicast, reserved, documentation, benchmarks
                "http://224.0.0.1/",
                "http://239.255.255.255/",
                "http://255.255.255.255/",
                "http://240.0.0.1/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://198.51.100.7/",
                "http://203.0.113.7/",
                "http://[ff02::1]/",
                "http://[2001:db8::1]/",
                // IPv4 in the dress of IPv6
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[::ffff:8.8.8.8]/",
                "http://[::127.0.0.1]/",
                "http://[::7f00:1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::169.254.169.254]/",
                "http://[64:ff9b:1::a00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a9fe:a9fe::1]/",
                "http://[2001:0:7f00:1::]/",
                // users, schemes, ports, broken ones
                "http://user@example.com/",
                "http://user:secret@example.com/",
                "http://example.com@127.0.0.1/",
                "http://127.0.0.1:80@example.com/",
                "http://example.com\\@127.0.0.1/",
                "http://example.com#@127.0.0.1/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "//example.com/hook",
                "example.com/hook",
                "http:///hook",
                "http:example.com",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:25/",
                "https://example.com:22/",
                "https://exa mple.com/",
                "https://example.com/\tx",
                "https://bücher.example/",
                "https://example.com./",
                "https://-/",
                ""
            })
    void whatIsNoPublicAddressOrNotPlainlyWrittenIsRefusedAtRegistration(String url) {
        assertThat(guard.refusal(url)).isPresent();
        assertThat(guard.resolve(url, TIMEOUT)).isInstanceOf(Resolution.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://your-app.com/webhook",
                "http://your-app.com:8080/webhook?team=1",
                "HTTPS://Your-App.com",
                "https://8.8.8.8/",
                "https://[2606:4700::6810:84e5]:8443/hook",
                "https://xn--bcher-kva.example/",
                "https://1and1.example/"
            })
    void publicUrlsMayBeRegistered(String url) {
        assertThat(guard.refusal(url)).isEmpty();
    }

    @Test
    void aUrlThatIsTooLongIsRefused() {
        assertThat(guard.refusal("https://example.com/" + "x".repeat(Target.MAX_LENGTH)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:4000/hook", "http://[::1]:4000/", "http://localhost:4000/hook"})
    void whatTheOperatorAllowsMayBeRegistered(String url) {
        assertThat(local.refusal(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/",
                "http://0.0.0.0/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://[2002:7f00:1::]/"
            })
    void nothingMoreThanTheOperatorAllowsIsOpen(String url) {
        assertThat(local.refusal(url)).isPresent();
    }

    @Test
    void aNameIsGivenWithTheAddressesThatWereChecked() {
        Resolution resolution = guard.resolve("https://public.example:8443/hook?a=b", TIMEOUT);

        assertThat(resolution)
                .isEqualTo(new Resolution.Open(
                        new Target(true, "public.example", 8443, "/hook?a=b"), List.of(lookUp("public.example"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"private.example", "mixed.example", "six.example", "local.example", "unknown.example"})
    void aNameWithAnyForbiddenAddressIsRefusedWithoutNamingIt(String name) {
        Resolution resolution = guard.resolve("https://%s/hook".formatted(name), TIMEOUT);

        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Refused.class,
                        refused -> assertThat(refused.reason()).doesNotContainPattern("\\d"));
    }

    @Test
    void aNameIsLookedUpOnce() {
        AtomicInteger lookups = new AtomicInteger();
        AddressGuard counting = new AddressGuard(PUBLIC, name -> {
            lookups.incrementAndGet();
            return lookUp(name);
        });

        counting.resolve("https://public.example/", TIMEOUT);

        assertThat(lookups).hasValue(1);
    }

    @Test
    void aLookupThatDoesNotEndIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        AddressGuard slow = new AddressGuard(PUBLIC, name -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(name);
        });

        assertThat(slow.resolve("https://public.example/", Duration.ofMillis(20)))
                .isEqualTo(new Resolution.Refused("The host's name was not resolved in time"));
        never.countDown();
    }

    private static InetAddress[] lookUp(String name) {
        return NAMES.getOrDefault(name, List.of()).stream()
                .map(InetAddress::ofLiteral)
                .toArray(InetAddress[]::new);
    }
}
