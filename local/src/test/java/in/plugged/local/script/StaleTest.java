package in.plugged.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.local.checkout.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script {@code pluggedin} takes for changed since the last build. */
class StaleTest {

    private static final List<String> MODULES = List.of(
            "contract",
            "outbox",
            "local/testing",
            "local",
            "gateway",
            "servers-service",
            "registry-service",
            "tools-service",
            "webhooks-service");
    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant BUILT = WRITTEN.plusSeconds(60);
    private static final Instant EDITED = BUILT.plusSeconds(60);

    @TempDir
    private Path clone;

    @BeforeEach
    void everythingIsBuilt() throws IOException {
        write("pom.xml", WRITTEN);
        write(".mvn/jvm.config", WRITTEN);
        for (String module : MODULES) {
            write(module + "/pom.xml", WRITTEN);
            write(module + "/src/main/java/Source.java", WRITTEN);
            age(clone.resolve(module + "/src/main/java"), WRITTEN);
            age(clone.resolve(module + "/src/main"), WRITTEN);
            age(clone.resolve(module + "/src"), WRITTEN);
            write(module + "/target/.built", BUILT);
        }
        age(clone.resolve(".mvn"), WRITTEN);
    }

    @Test
    void nothingIsStaleAfterABuild() throws IOException {
        assertThat(stale()).isEmpty();
    }

    @Test
    void anEditedSourceMakesItsModuleStale() throws IOException {
        write("tools-service/src/main/java/Source.java", EDITED);
        assertThat(stale()).isEqualTo("tools-service");
    }

    @Test
    void anEditInAModuleBelowIsNotTheUpperOnes() throws IOException {
        write("local/testing/src/main/java/Source.java", EDITED);
        assertThat(stale()).isEqualTo("local/testing");
    }

    @Test
    void theRootPomMakesEverythingStale() throws IOException {
        write("pom.xml", EDITED);
        assertThat(stale()).isEqualTo(String.join(",", MODULES));
    }

    @Test
    void aDeletedSourceMakesItsModuleStale() throws IOException {
        Files.delete(clone.resolve("gateway/src/main/java/Source.java"));
        assertThat(stale()).isEqualTo("gateway");
    }

    @Test
    void whatWasNeverBuiltIsStale() throws IOException {
        Files.delete(clone.resolve("outbox/target/.built"));
        assertThat(stale()).isEqualTo("outbox");
    }

    private String stale() throws IOException {
        ProcessBuilder script =
                new ProcessBuilder(Checkout.find().root().resolve("pluggedin").toString(), "stale");
        script.environment().put("PLUGGEDIN_HOME", clone.toString());
        Process process = script.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private void write(String file, Instant time) throws IOException {
        Path path = clone.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "text");
        age(path, time);
    }

    private static void age(Path path, Instant time) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(time));
    }
}
