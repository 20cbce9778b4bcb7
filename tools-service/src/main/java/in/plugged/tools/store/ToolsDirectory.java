package in.plugged.tools.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.UUID;

/** What the service keeps on disk. */
@ApplicationScoped
public class ToolsDirectory {

    private final Path root;

    ToolsDirectory(StoreConfig config) {
        root = config.directory().toAbsolutePath();
    }

    /** The folder that one server's processes call HOME, kept between runs. */
    public Path state(UUID server) {
        return root.resolve("state").resolve(server.toString());
    }

    Path npm(NpmPackage installed) {
        return root.resolve("store").resolve("npm").resolve(installed.name()).resolve(installed.version());
    }

    /** On the same file system as the store, so that a folder can be moved there in one step. */
    Path temporary() {
        return root.resolve("store").resolve("tmp");
    }
}
