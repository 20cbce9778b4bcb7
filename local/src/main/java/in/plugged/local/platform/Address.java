package in.plugged.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a shared platform listens.
 *
 * @param port of the loopback address
 * @param word what a caller says first, so that only who can read the file gets a database
 */
record Address(int port, String word) {

    private static final String FILE = "address";

    static Address of(int port) {
        return new Address(port, UUID.randomUUID().toString());
    }

    static Optional<Address> read(Path folder) {
        try {
            String[] words = Files.readString(folder.resolve(FILE)).strip().split(" ", 2);
            return Optional.of(new Address(Integer.parseInt(words[0]), words[1]));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: others read while this writes. */
    void write(Path folder) throws IOException {
        Path unfinished = Files.createTempFile(
                folder, FILE, "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, port + " " + word);
        Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
