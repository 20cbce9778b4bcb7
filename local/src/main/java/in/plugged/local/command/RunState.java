package in.plugged.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import in.plugged.local.process.Child;
import in.plugged.local.process.FolderLock;
import in.plugged.local.suite.Home;
import in.plugged.local.suite.Problem;
import in.plugged.local.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What runs now, as a file for the other commands.
 *
 * @param launcher the process id of the {@code up} that holds everything
 * @param ready whether all of it is ready
 * @param gatewayUrl where the API is
 * @param bootstrapServers where Kafka is
 * @param parts every process
 */
record RunState(long launcher, boolean ready, String gatewayUrl, String bootstrapServers, List<Part> parts) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One process.
     *
     * @param name what people call it
     * @param where its address
     * @param port of that address
     * @param pid its process id
     * @param log its log file
     */
    record Part(String name, String where, int port, long pid, String log) {}

    static RunState of(Suite suite, boolean ready) {
        List<Part> parts =
                suite.children().stream().map(child -> part(suite, child)).toList();
        return new RunState(
                ProcessHandle.current().pid(),
                ready,
                suite.settings().gatewayUrl(),
                suite.settings().kafkaAddress(),
                parts);
    }

    private static Part part(Suite suite, Child child) {
        String name = child.program().name();
        int port = suite.settings().portOf(name);
        String where = (suite.settings().servesHttp(name) ? "http://localhost:" : "localhost:") + port;
        return new Part(name, where, port, child.pid(), child.program().log().toString());
    }

    /** The lock that a running suite holds. */
    static Path lock(Home home) {
        return home.run().resolve("lock");
    }

    /** What runs, if anything does. */
    static Optional<RunState> read(Home home) {
        Optional<FolderLock> nobodyRuns = FolderLock.tryTake(lock(home));
        if (nobodyRuns.isPresent()) {
            nobodyRuns.get().close();
            return Optional.empty();
        }
        Path file = file(home);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), RunState.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** What runs. */
    static RunState require(Home home) {
        return read(home)
                .orElseThrow(() -> new Problem("Plugged.in Suite is not running here. ./pluggedin up starts it."));
    }

    void write(Home home) {
        try {
            Path file = file(home);
            Path unfinished = file.resolveSibling("state.new");
            Files.writeString(unfinished, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("state.json");
    }
}
