package in.plugged.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.local.checkout.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperTest {

    private static final long LIMIT_SECONDS = 20;

    @TempDir
    private Path folder;

    @Test
    void noChildOutlivesALauncherThatIsKilled() throws Exception {
        List<ProcessHandle> children = startLauncherThenKillIt("sleep 1000");
        for (ProcessHandle child : children) {
            child.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
        assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aChildThatDoesNotListenIsKilledWithItsOwnChildren() throws Exception {
        List<ProcessHandle> children = startLauncherThenKillIt("trap '' TERM; while :; do sleep 1; done");
        for (ProcessHandle child : children) {
            child.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void closingStopsWhatIsLeft() throws Exception {
        Reaper reaper = Reaper.start();
        Child child = Child.start(script("left", "sleep 1000"), reaper);
        reaper.close();
        ProcessHandle.of(child.pid())
                .ifPresent(handle -> assertThat(handle.isAlive()).isFalse());
        assertThat(child.alive()).isFalse();
    }

    private List<ProcessHandle> startLauncherThenKillIt(String childScript) throws IOException {
        Process launcher = new ProcessBuilder(
                        Checkout.java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoChildren.class.getName(),
                        folder.toString(),
                        childScript)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8))) {
            List<ProcessHandle> children = output.lines()
                    .limit(2)
                    .map(Long::parseLong)
                    .map(pid -> ProcessHandle.of(pid).orElseThrow())
                    .toList();
            launcher.destroyForcibly();
            return children;
        }
    }

    private Program script(String name, String script) {
        return TwoChildren.script(folder, name, script);
    }
}
