package in.plugged.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How to run a program that refuses to run as root (PostgreSQL does) when we are root, as in most containers. */
public final class Unprivileged {

    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private static final List<String> PREFIX = findPrefix();

    private Unprivileged() {}

    /** What to put before the command; it does not change the process id. Empty for an ordinary user. */
    public static List<String> prefix() {
        return PREFIX;
    }

    /** Gives a folder and what is in it to whom the program runs as. */
    public static void own(Path folder) {
        if (!PREFIX.equals(OTHER_USER)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", NOBODY);
                Files.setAttribute(file, "unix:gid", NOBODY);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> findPrefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        return works(NAMESPACE) ? NAMESPACE : OTHER_USER;
    }

    private static boolean works(List<String> prefix) {
        try {
            return new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of("true"))
                                    .toList())
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
