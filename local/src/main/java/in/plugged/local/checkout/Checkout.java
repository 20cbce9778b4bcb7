package in.plugged.local.checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where things lie in a clone of this project.
 *
 * @param root the folder that holds the script {@code pluggedin}
 */
public record Checkout(Path root) {

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /** The checkout that the system property {@code pluggedin.home} names, else the one around the working folder. */
    public static Checkout find() {
        String told = System.getProperty("pluggedin.home");
        if (told != null) {
            return new Checkout(Path.of(told));
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("pluggedin"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No checkout of Plugged.in Suite around "
                    + Path.of("").toAbsolutePath() + "; -Dpluggedin.home=FOLDER names one");
        }
        return new Checkout(folder);
    }

    /** Everything that running leaves behind; ignored by git. */
    public Path state() {
        return root.resolve(".pluggedin");
    }

    /** Java's own command, the one that runs this. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The module local's build output. */
    public Path built() {
        return root.resolve("local/target");
    }

    /** The class path of the libraries that module local runs with, always in the same order: AOT caches want that. */
    public String libraries() {
        try {
            return Arrays.stream(Files.readString(built().resolve("libraries"))
                            .strip()
                            .split(":", -1))
                    .map(jar -> built().resolve(jar).toString())
                    .collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new UncheckedIOException("Module local is not built: ./pluggedin build does it", e);
        }
    }
}
