package in.plugged.tools.store;

import in.plugged.tools.sandbox.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs npm itself, the one program here that sees the operator's registry, proxy and certificate settings. */
final class Npm {

    private static final int LAST_LINES = 12;
    private static final Set<String> SETTINGS = Set.of(
            "PATH",
            "HOME",
            "LANG",
            "NODE_EXTRA_CA_CERTS",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY");

    private final Path temporary;
    private final Duration timeout;

    Npm(Path temporary, Duration timeout) {
        this.temporary = temporary;
        this.timeout = timeout;
    }

    /** The one version that is meant: of a range the newest. */
    String version(NpmSpec spec) throws InstallException {
        // One version is a line of its own; several are lines of the form NAME@VERSION 'VERSION', in no order.
        return run(spec, List.of("view", spec.toString(), "version", "--loglevel=error")).stream()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1).replace("'", ""))
                .filter(NpmPackage::isExact)
                .map(version -> new NpmPackage(spec.name(), version))
                .max(NpmPackage.OLDEST_FIRST)
                .orElseThrow(() -> new InstallException("npm knows no version of the package " + spec))
                .version();
    }

    void install(NpmPackage wanted, Path prefix) throws InstallException {
        var _ = run(
                wanted,
                List.of(
                        "install",
                        "--prefix",
                        prefix.toString(),
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--no-save",
                        "--omit=dev",
                        "--loglevel=error",
                        wanted.toString()));
    }

    private List<String> run(Object subject, List<String> arguments) throws InstallException {
        Path npm = SearchPath.ofService()
                .find("npm")
                .orElseThrow(() ->
                        new InstallException("The package %s cannot be installed: no npm here".formatted(subject)));
        List<String> words = new ArrayList<>(List.of(npm.toString()));
        words.addAll(arguments);
        try {
            Path output = Files.createTempFile(temporary, "npm", ".log");
            try {
                return run(subject, words, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new InstallException("npm cannot be run", e);
        }
    }

    private List<String> run(Object subject, List<String> words, Path output) throws IOException, InstallException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(temporary.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        keepSettings(builder.environment());
        Process process = builder.start();
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InstallException(
                        "npm took more than %d s for the package %s".formatted(timeout.toSeconds(), subject));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallException("Interrupted while npm was running", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        List<String> said = Files.readAllLines(output);
        if (process.exitValue() != 0) {
            throw new InstallException("npm failed for the package %s:%n%s".formatted(subject, last(said)));
        }
        return said;
    }

    private static String last(List<String> lines) {
        List<String> telling = lines.stream()
                .filter(line -> !line.isBlank() && !line.contains("A complete log of this run"))
                .toList();
        return String.join("\n", telling.subList(Math.max(0, telling.size() - LAST_LINES), telling.size()));
    }

    private static void keepSettings(Map<String, String> environment) {
        environment
                .keySet()
                .removeIf(name -> !SETTINGS.contains(name.toUpperCase(Locale.ROOT))
                        && !name.toLowerCase(Locale.ROOT).startsWith("npm_config_"));
    }
}
