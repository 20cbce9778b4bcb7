package in.plugged.tools.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalLauncherTest {

    /** Ignores TERM and the end of its input, as does what it starts; both are told by their ids. */
    private static final String STUBBORN =
            "trap '' TERM; (trap '' TERM; while :; do sleep 1; done) & echo $$ $!; while :; do sleep 1; done";

    private final Reaper reaper = new Reaper();
    private final LocalLauncher launcher = new LocalLauncher(new QuickEnd(), reaper);

    @TempDir
    Path home;

    private record QuickEnd() implements SandboxConfig {

        @Override
        public Optional<Kind> launcher() {
            return Optional.of(Kind.LOCAL);
        }

        @Override
        public Duration closeGrace() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration killAfter() {
            return Duration.ofMillis(200);
        }
    }

    @Test
    void stubbornChildEndsWithWhatItStarted() throws Exception {
        Child child = launcher.launch(shell(STUBBORN));
        List<Long> family = family(child);
        child.end();
        assertThat(child.exit().get(2, TimeUnit.SECONDS)).isNotZero();
        awaitGone(family);
    }

    @Test
    void whatACrashedChildLeavesBehindEndsToo() throws Exception {
        Child child = launcher.launch(shell("(trap '' TERM; while :; do sleep 1; done) & echo $$ $!; exit 4"));
        List<Long> family = family(child);
        assertThat(child.exit().get(5, TimeUnit.SECONDS)).isEqualTo(4);
        awaitGone(family);
    }

    @Test
    void nothingOutlivesTheServiceThatStartedIt() throws Exception {
        List<Long> family = family(launcher.launch(shell(STUBBORN)));
        // What the kernel does when the service is killed: the reaper's orders end.
        reaper.stop(new ShutdownEvent());
        awaitGone(family);
    }

    @Test
    void commandThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> launcher.launch(command(List.of("no-such-command"), Optional.empty())))
                .isInstanceOf(LaunchException.class)
                .hasMessage("The command 'no-such-command' was not found");
    }

    @Test
    void folderThatIsNotThereIsNamed() {
        Path missing = home.resolve("missing");
        assertThatThrownBy(() -> launcher.launch(command(List.of("sh"), Optional.of(missing))))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void withoutALauncherNothingIsStartedAndTheReasonIsSaid() {
        assertThatThrownBy(() -> new RefusingLauncher().launch(shell("true")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("pluggedin.sandbox.launcher");
    }

    private Command shell(String script) {
        return command(List.of("sh", "-c", script), Optional.empty());
    }

    private Command command(List<String> words, Optional<Path> directory) {
        return new Command(words, Map.of(), home, directory);
    }

    private static List<Long> family(Child child) throws IOException {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(child.stdout(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            return Arrays.stream(line.split(" ", -1)).map(Long::valueOf).toList();
        }
    }

    private static void awaitGone(List<Long> pids) {
        assertThat(pids).hasSize(2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> pids.stream()
                        .noneMatch(pid -> ProcessHandle.of(pid)
                                .map(ProcessHandle::isAlive)
                                .orElse(false)));
    }
}
