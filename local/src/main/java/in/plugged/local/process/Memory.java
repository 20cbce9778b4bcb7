package in.plugged.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What processes take of the machine's memory. On Linux a page that several share counts in parts (PSS), so that sums are
 * right: PostgreSQL's processes share most of theirs. Elsewhere it is what {@code ps} says (RSS).
 */
public final class Memory {

    private static final long KILOBYTES = 1024;
    private static final String PROPORTIONAL = "Pss:";

    private Memory() {}

    /** Of that process. */
    public static long megabytes(long pid) {
        return kilobytes(pid) / KILOBYTES;
    }

    /** Of that process and all that it started. */
    public static long megabytesWithDescendants(long pid) {
        return ProcessHandle.of(pid)
                        .map(process -> Stream.concat(Stream.of(process), process.descendants())
                                .mapToLong(ProcessHandle::pid))
                        .orElse(LongStream.empty())
                        .map(Memory::kilobytes)
                        .sum()
                / KILOBYTES;
    }

    private static long kilobytes(long pid) {
        Path summary = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(summary)) {
            return lines.filter(line -> line.startsWith(PROPORTIONAL))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return residentKilobytes(pid);
        }
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
