package in.plugged.contract.network;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * A range of addresses (RFC 4632): {@code 10.0.0.0/8}, {@code fc00::/7}.
 *
 * @param length how many leading bits an address shares with the network
 */
public record Cidr(InetAddress network, int length) {

    public Cidr {
        if (length < 0 || length > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("No range of addresses has the length /" + length);
        }
    }

    /**
     * Reads {@code network/length}.
     *
     * @throws IllegalArgumentException where it is not of that form
     */
    public static Cidr of(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "A range of addresses is written as 10.0.0.0/8, not '%s'".formatted(text));
        }
        return new Cidr(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Whether it lies in this range; an address of the other family never does. */
    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int wholeBytes = length / Byte.SIZE;
        int restOfBits = length % Byte.SIZE;
        if (!Arrays.equals(ours, 0, wholeBytes, theirs, 0, wholeBytes)) {
            return false;
        }
        int mask = 0xFF << (Byte.SIZE - restOfBits);
        return restOfBits == 0 || ((ours[wholeBytes] ^ theirs[wholeBytes]) & mask & 0xFF) == 0;
    }
}
