package in.plugged.tools.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds commands the way a shell does (POSIX, XBD 8.3, PATH), so that a missing one is known before a process is made. */
public record SearchPath(String value) {

    private static final String DEFAULT = "/usr/local/bin:/usr/bin:/bin";

    /** The one the service was started with. */
    public static SearchPath ofService() {
        return of(System.getenv());
    }

    static SearchPath of(Map<String, String> environment) {
        return new SearchPath(environment.getOrDefault("PATH", DEFAULT));
    }

    public Optional<Path> find(String command) {
        return find(command, Path.of("").toAbsolutePath());
    }

    /** @param directory where relative names with a slash begin */
    Optional<Path> find(String command, Path directory) {
        try {
            List<Path> places = command.contains("/")
                    ? List.of(directory.resolve(command))
                    : Arrays.stream(value.split(File.pathSeparator, -1))
                            .filter(folder -> !folder.isEmpty())
                            .map(folder -> Path.of(folder, command))
                            .toList();
            return places.stream()
                    .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
