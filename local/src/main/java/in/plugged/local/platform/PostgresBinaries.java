package in.plugged.local.platform;

import in.plugged.local.process.FolderLock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the jar they come in. */
final class PostgresBinaries {

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** The programs, unpacked under the given folder if they are not there yet. */
    static PostgresBinaries under(Path parent) {
        URL archive = archive();
        Path folder = parent.resolve("postgresql-" + version(archive));
        if (!Files.isDirectory(folder)) {
            FolderLock unpacking = FolderLock.take(parent.resolve("unpacking.lock"));
            try (unpacking) {
                unpack(archive, folder);
            }
        }
        return new PostgresBinaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static URL archive() {
        return Stream.of("linux-x86_64", "linux-arm_64", "darwin-arm_64", "darwin-x86_64")
                .map(platform -> PostgresBinaries.class.getResource("/postgres-" + platform + ".txz"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No PostgreSQL is packed for this kind of machine: "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch")));
    }

    /** The version in the jar's name, so that another one is unpacked beside it. */
    private static String version(URL archive) {
        return archive.toString().replaceFirst(".*-([^-/]+)\\.jar!.*", "$1");
    }

    private static void unpack(URL archive, Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try (InputStream compressed = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(compressed))) {
            Path unfinished = Files.createTempDirectory(folder.getParent(), "unpacking");
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, unfinished);
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + folder, e);
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("An entry of the archive points out of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
