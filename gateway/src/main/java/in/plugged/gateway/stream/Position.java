package in.plugged.gateway.stream;

import in.plugged.contract.error.ApiException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * Where a stream stands: the next offset of each partition, in the {@link EventLog}'s order. On the wire (the {@code id:}
 * of a message) it is base64url of the offsets as LEB128 variable-length numbers, opaque to clients.
 */
final class Position {

    private static final int BYTES_OF_A_LONG = 10;

    private final long[] next;

    private Position(long[] next) {
        this.next = next;
    }

    static Position of(long[] nextOffsets) {
        return new Position(nextOffsets.clone());
    }

    /**
     * Reads what {@link #text} wrote. Partitions added since then are read from their beginning.
     *
     * @throws ApiException 400 for a text that is no position
     */
    static Position parse(String text, int partitions) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            long[] next = new long[partitions];
            for (int i = 0; bytes.hasRemaining(); i++) {
                if (i == partitions) {
                    throw new IllegalArgumentException("More partitions than there are");
                }
                next[i] = readNumber(bytes);
            }
            return new Position(next);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw ApiException.invalid("Last-Event-ID", "The 'Last-Event-ID' is not an id of this stream", text);
        }
    }

    int partitions() {
        return next.length;
    }

    long next(int partition) {
        return next[partition];
    }

    /** The position after an event at this offset. */
    Position after(int partition, long offset) {
        long[] later = next.clone();
        later[partition] = offset + 1;
        return new Position(later);
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(next.length * BYTES_OF_A_LONG);
        for (long number : next) {
            writeNumber(bytes, number);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    private static void writeNumber(ByteBuffer bytes, long number) {
        long rest = number;
        while (rest > 0x7F) {
            bytes.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long readNumber(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("A number without an end");
    }
}
