package in.plugged.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What processes take of the machine's memory. */
public final class Memory {

    private static final long KILOBYTES = 1024;

    private Memory() {}

    /** Resident memory of a process and all its descendants, as {@code ps} counts it: what they share counts for each. */
    public static long residentMegabytes(long pid) {
        return ProcessHandle.of(pid)
                        .map(process -> Stream.concat(Stream.of(process), process.descendants())
                                .mapToLong(ProcessHandle::pid))
                        .orElse(LongStream.empty())
                        .map(Memory::residentKilobytes)
                        .sum()
                / KILOBYTES;
    }

    private static long residentKilobytes(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes);
        } catch (IOException e) {
            return 0;
        }
    }
}
