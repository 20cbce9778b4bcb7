package in.plugged.tools.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What each server wrote to stderr lately, across its restarts and failed starts. */
@ApplicationScoped
class ServerLogs {

    /** At most 32 MiB of rings. */
    private static final int MOST = 512;

    private static final Duration AGE = Duration.ofHours(6);
    private static final int CHUNK = 8 * 1024;
    private static final long STACK = 256L * 1024;

    private final Cache<UUID, LogRing> rings =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(AGE).build();

    List<String> last(UUID server, int limit) {
        LogRing ring = rings.getIfPresent(server);
        return ring == null ? List.of() : ring.last(limit);
    }

    void note(UUID server, String line) {
        of(server).note(line);
    }

    void forget(UUID server) {
        rings.invalidate(server);
    }

    /**
     * Keeps reading, so that a server that writes much is never stopped by a full pipe.
     *
     * @return the thread that reads, which ends with the stream
     */
    Thread follow(UUID server, InputStream stderr) {
        LogRing ring = of(server);
        return Thread.ofPlatform()
                .name("mcp-err " + server)
                .daemon()
                .stackSize(STACK)
                .start(() -> read(stderr, ring));
    }

    private LogRing of(UUID server) {
        return rings.get(server, uuid -> new LogRing());
    }

    private static void read(InputStream stderr, LogRing ring) {
        byte[] chunk = new byte[CHUNK];
        try (stderr) {
            for (int read = stderr.read(chunk); read >= 0; read = stderr.read(chunk)) {
                ring.append(chunk, read);
            }
        } catch (IOException e) {
            ring.note("(stderr broke: %s)".formatted(e.getMessage()));
        }
    }
}
