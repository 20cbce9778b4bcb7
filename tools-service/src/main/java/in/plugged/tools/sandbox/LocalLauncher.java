package in.plugged.tools.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts children as ordinary processes of this machine, without a sandbox. */
final class LocalLauncher implements Launcher {

    private final SandboxConfig config;
    private final Reaper reaper;
    private final Spawner spawner = new Spawner();
    private final SearchPath path = SearchPath.ofService();
    private final Optional<Path> setsid = path.find("setsid");

    LocalLauncher(SandboxConfig config, Reaper reaper) {
        this.config = config;
        this.reaper = reaper;
    }

    @Override
    public Child launch(Command command) throws LaunchException {
        Path directory = command.startsIn();
        Map<String, String> environment = ChildEnvironment.of(command, path);
        ProcessBuilder process = new ProcessBuilder(words(command, directory, environment));
        process.environment().clear();
        process.environment().putAll(environment);
        process.directory(directory.toFile());
        try {
            Files.createDirectories(command.home());
            if (!Files.isDirectory(directory)) {
                throw new LaunchException("There is no folder " + directory);
            }
            return new Child(spawner.start(process), reaper, setsid.isPresent(), config);
        } catch (IOException e) {
            throw new LaunchException("The command '%s' cannot be started: %s".formatted(command, e.getMessage()), e);
        }
    }

    /** A process that {@code setsid} starts leads a group of its own, and has the same id as that group. */
    private List<String> words(Command command, Path directory, Map<String, String> environment)
            throws LaunchException {
        String name = command.words().getFirst();
        Path found = SearchPath.of(environment)
                .find(name, directory)
                .orElseThrow(() -> new LaunchException("The command '%s' was not found".formatted(name)));
        List<String> words = new ArrayList<>();
        setsid.ifPresent(program -> words.add(program.toString()));
        words.add(found.toString());
        words.addAll(command.words().subList(1, command.words().size()));
        return words;
    }

    @Override
    public String description() {
        return "STDIO servers run WITHOUT a sandbox, with the rights of this service (pluggedin.sandbox.launcher=local)";
    }
}
