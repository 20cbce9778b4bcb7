package in.plugged.servers.network;

import java.net.InetAddress;

/**
 * A range of IP addresses in CIDR notation (RFC 4632, RFC 4291).
 *
 * @param prefix how many leading bits all its addresses share
 */
record AddressRange(InetAddress first, int prefix) {

    AddressRange {
        if (prefix < 0 || prefix > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("No range of addresses has /%d".formatted(prefix));
        }
    }

    /**
     * Reads {@code 10.0.0.0/8} or {@code fc00::/7}; this name lets configuration convert to it.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static AddressRange of(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A range of addresses is written as address/prefix, not " + cidr);
        }
        return new AddressRange(
                InetAddress.ofLiteral(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
