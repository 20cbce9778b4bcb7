package in.plugged.contract.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are globally reachable hosts, by IANA's registries of special-purpose addresses (RFC 6890) as of 2026.
 * IPv4: everything but what is listed. IPv6: only the global unicast block, without what is listed, so that loopback,
 * unique and link local addresses, multicast, IPv4 in disguise ({@code ::ffff:0:0/96}, {@code ::/96}) and NAT64
 * ({@code 64:ff9b::/96}) need no line of their own.
 */
final class PublicInternet {

    private static final List<Cidr> IPV4_SPECIAL = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT; Alibaba's metadata service
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // Azure's host, from within a virtual machine
            "169.254.0.0/16", // link local; metadata services
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments; Oracle's metadata service
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT relays
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    private static final Cidr IPV6_GLOBAL_UNICAST = Cidr.of("2000::/3");

    private static final List<Cidr> IPV6_SPECIAL = ranges(
            "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarks
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: an IPv4 address in disguise
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    private PublicInternet() {}

    static boolean contains(InetAddress address) {
        if (address instanceof Inet4Address) {
            return IPV4_SPECIAL.stream().noneMatch(range -> range.contains(address));
        }
        return IPV6_GLOBAL_UNICAST.contains(address)
                && IPV6_SPECIAL.stream().noneMatch(range -> range.contains(address));
    }

    private static List<Cidr> ranges(String... texts) {
        return Stream.of(texts).map(Cidr::of).toList();
    }
}
