package in.plugged.tools.transport;

import java.math.BigInteger;
import java.net.InetAddress;

/** A range of addresses (RFC 4632, RFC 4291 section 2.3). */
record Cidr(InetAddress network, int prefix) {

    /** @throws IllegalArgumentException where the text is not of the form {@code 10.0.0.0/8} */
    static Cidr parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A network range is given as 10.0.0.0/8, not " + text);
        }
        InetAddress network = InetAddress.ofLiteral(text.substring(0, slash).strip());
        int prefix = Integer.parseInt(text.substring(slash + 1).strip());
        if (prefix < 0 || prefix > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("No such prefix length: " + text);
        }
        return new Cidr(network, prefix);
    }

    boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] other = address.getAddress();
        int host = mine.length * Byte.SIZE - prefix;
        return mine.length == other.length
                && new BigInteger(1, mine).shiftRight(host).equals(new BigInteger(1, other).shiftRight(host));
    }
}
