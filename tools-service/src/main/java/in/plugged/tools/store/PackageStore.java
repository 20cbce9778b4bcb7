package in.plugged.tools.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Installs each version of a package once, whoever asks for it and however many at a time. */
@ApplicationScoped
public class PackageStore {

    private static final Logger LOG = Logger.getLogger(PackageStore.class);

    private final ToolsDirectory directory;
    private final Npm npm;
    private final Map<NpmPackage, CompletableFuture<Path>> installs = new ConcurrentHashMap<>();

    PackageStore(ToolsDirectory directory, StoreConfig config) {
        this.directory = directory;
        npm = new Npm(directory.temporary(), config.installTimeout());
    }

    /**
     * The words that start a server: those given, or for a package of npm those that start its installed program. Blocks
     * while it is installed.
     */
    public List<String> words(String command, List<String> arguments) throws InstallException {
        Optional<NpxCommand> npx = NpxCommand.parse(command, arguments);
        if (npx.isEmpty()) {
            return Stream.concat(Stream.of(command), arguments.stream()).toList();
        }
        NpmSpec spec = npx.get().spec();
        Path installed = installed(exact(spec)).resolve("node_modules").resolve(spec.name());
        List<String> program =
                PackageProgram.words(installed, spec.name(), npx.get().program());
        return Stream.concat(program.stream(), npx.get().arguments().stream()).toList();
    }

    private NpmPackage exact(NpmSpec spec) throws InstallException {
        if (NpmPackage.isExact(spec.wanted())) {
            return new NpmPackage(spec.name(), spec.wanted());
        }
        makeTemporary();
        return new NpmPackage(spec.name(), npm.version(spec));
    }

    private Path installed(NpmPackage wanted) throws InstallException {
        Path place = directory.npm(wanted);
        if (Files.isDirectory(place)) {
            return place;
        }
        CompletableFuture<Path> mine = new CompletableFuture<>();
        CompletableFuture<Path> running = installs.putIfAbsent(wanted, mine);
        if (running != null) {
            return await(running);
        }
        try {
            install(wanted, place);
            mine.complete(place);
            return place;
        } catch (InstallException | RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            installs.remove(wanted, mine);
        }
    }

    private void install(NpmPackage wanted, Path place) throws InstallException {
        makeTemporary();
        long start = System.nanoTime();
        try {
            Path folder = Files.createTempDirectory(directory.temporary(), "install");
            try {
                npm.install(wanted, folder);
                Files.createDirectories(place.getParent());
                Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                deleteTree(folder);
            }
        } catch (IOException e) {
            // Another process may have put it there meanwhile, which is as good.
            if (!Files.isDirectory(place)) {
                throw new InstallException("The package %s cannot be put into the store".formatted(wanted), e);
            }
        }
        LOG.infof("A package was installed: package=%s ms=%d", wanted, (System.nanoTime() - start) / 1_000_000);
    }

    private void makeTemporary() throws InstallException {
        try {
            Files.createDirectories(directory.temporary());
        } catch (IOException e) {
            throw new InstallException("The package store cannot be written", e);
        }
    }

    private static Path await(CompletableFuture<Path> running) throws InstallException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new InstallException(
                    String.valueOf(e.getCause() == null ? null : e.getCause().getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallException("Interrupted while the package was installed", e);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
