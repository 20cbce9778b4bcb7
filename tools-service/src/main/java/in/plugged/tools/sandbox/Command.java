package in.plugged.tools.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to start.
 *
 * @param words the command and its arguments
 * @param environment what the server's configuration adds; secrets
 * @param home the server's own folder, kept between runs: its HOME, and where it starts unless told otherwise
 * @param directory where it starts
 */
public record Command(List<String> words, Map<String, String> environment, Path home, Optional<Path> directory) {

    Path startsIn() {
        return directory.orElse(home);
    }

    /** Without what the environment and the arguments hold. */
    @Override
    public String toString() {
        return words.getFirst();
    }
}
