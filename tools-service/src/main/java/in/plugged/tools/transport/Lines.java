package in.plugged.tools.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes into lines and survives one that does not end. */
final class Lines {

    /** What is done with a line. */
    interface Reader {

        /** A whole line without its end, possibly blank. */
        void line(byte[] line);

        /** A line over the limit, of which only the ends are left. */
        void tooLong(String head, String tail);
    }

    private static final int CHUNK = 64 * 1024;

    private final int limit;
    private final Reader reader;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean dropping;
    private String head = "";
    private byte[] tail = {};

    Lines(int limit, Reader reader) {
        this.limit = limit;
        this.reader = reader;
    }

    /** Reads to the end; a last line without an end does not count. */
    void readAll(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            int start = 0;
            for (int at = 0; at < read; at++) {
                if (chunk[at] == '\n') {
                    add(chunk, start, at);
                    finish();
                    start = at + 1;
                }
            }
            add(chunk, start, read);
        }
    }

    private void add(byte[] chunk, int from, int to) {
        if (!dropping && begun.size() + to - from > limit) {
            dropping = true;
            byte[] kept = begun.toByteArray();
            head = LostReply.text(kept, 0, Math.min(kept.length, LostReply.ENDS));
            begun.reset();
        }
        if (dropping) {
            keepTail(chunk, from, to);
        } else {
            begun.write(chunk, from, to - from);
        }
    }

    private void keepTail(byte[] chunk, int from, int to) {
        byte[] more = Arrays.copyOfRange(chunk, Math.max(from, to - LostReply.ENDS), to);
        byte[] both = Arrays.copyOf(tail, tail.length + more.length);
        System.arraycopy(more, 0, both, tail.length, more.length);
        tail = Arrays.copyOfRange(both, Math.max(0, both.length - LostReply.ENDS), both.length);
    }

    private void finish() {
        if (dropping) {
            reader.tooLong(head, LostReply.text(tail, 0, tail.length));
        } else {
            reader.line(begun.toByteArray());
        }
        begun.reset();
        dropping = false;
        tail = new byte[0];
    }
}
