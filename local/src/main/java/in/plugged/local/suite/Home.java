package in.plugged.local.suite;

import in.plugged.local.process.Folder;
import java.nio.file.Path;

/**
 * The folder of one installation: {@code .pluggedin} for people, another for a training or a test.
 *
 * @param folder where its data, logs and secrets are
 */
public record Home(Path folder) {

    public Path data() {
        return folder.resolve("data");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** The log of a part of the suite, by the name in the table. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    /** What says that this installation runs. */
    public Path run() {
        return folder.resolve("run");
    }

    /** Begins anew: data, logs and keys go. */
    public void clear() {
        Folder.delete(data());
        Folder.delete(logs());
        Folder.delete(secrets());
    }
}
