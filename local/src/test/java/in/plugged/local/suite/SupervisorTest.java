package in.plugged.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.local.process.Child;
import in.plugged.local.process.Environment;
import in.plugged.local.process.Program;
import in.plugged.local.process.Reaper;
import in.plugged.local.process.StopSignal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    private Path folder;

    @Test
    void whatDiesIsSaidAndStartedAgain() throws InterruptedException {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        BlockingQueue<String> changed = new LinkedBlockingQueue<>();
        try (Reaper reaper = Reaper.start()) {
            Supervisor supervisor = new Supervisor(reaper, said::add);
            Child child = Child.start(sleeper(), reaper);
            supervisor.add(child);
            supervisor.watch(() -> changed.add("changed"));

            ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();

            assertThat(said.poll(20, TimeUnit.SECONDS)).contains("sleeper died");
            assertThat(changed.poll(20, TimeUnit.SECONDS)).isEqualTo("changed");
            Child second = supervisor.children().getFirst();
            assertThat(second.alive()).isTrue();
            assertThat(second.pid()).isNotEqualTo(child.pid());
            supervisor.stopWatching();
        }
    }

    private Program sleeper() {
        return new Program(
                "sleeper",
                List.of("sleep", "1000"),
                Environment.basic(),
                folder,
                folder.resolve("sleeper.log"),
                StopSignal.TERM);
    }
}
