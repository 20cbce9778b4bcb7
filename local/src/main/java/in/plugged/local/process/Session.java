package in.plugged.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A session of its own for a child, so that a terminal's Ctrl-C does not reach it past the launcher. */
public final class Session {

    private static final List<String> PREFIX = findPrefix();

    private Session() {}

    /** What to put before a command; it does not change the process id. */
    public static List<String> prefix() {
        return PREFIX;
    }

    /** Where there is no {@code setsid} (macOS), a program that does not ask for SIGINT at least does not get it. */
    private static List<String> findPrefix() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, "setsid"))) {
                return List.of("setsid");
            }
        }
        return List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh");
    }
}
