package in.plugged.tools.session;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The last 64 KiB of a text that may never end, nor ever break a line. */
final class LogRing {

    private static final int SIZE = 64 * 1024;

    private final byte[] ring = new byte[SIZE];
    private long written;

    synchronized void append(byte[] bytes, int length) {
        for (int i = Math.max(0, length - SIZE); i < length; i++) {
            ring[(int) (written % SIZE)] = bytes[i];
            written++;
        }
    }

    /** A line of ours among the server's. */
    void note(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        append(bytes, bytes.length);
    }

    /** The last lines, oldest first, without control characters. */
    List<String> last(int limit) {
        List<String> lines = text().lines()
                .map(line -> line.replaceAll("\u001B\\[[0-9;]*[A-Za-z]|[\\p{Cntrl}&&[^\t]]", ""))
                .toList();
        return lines.subList(Math.max(0, lines.size() - limit), lines.size());
    }

    private synchronized String text() {
        if (written <= SIZE) {
            return new String(ring, 0, (int) written, StandardCharsets.UTF_8);
        }
        int start = (int) (written % SIZE);
        byte[] unrolled = new byte[SIZE];
        System.arraycopy(ring, start, unrolled, 0, SIZE - start);
        System.arraycopy(ring, 0, unrolled, SIZE - start, start);
        return new String(unrolled, StandardCharsets.UTF_8);
    }
}
