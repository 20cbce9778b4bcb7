package in.plugged.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Reaper reaper = Reaper.start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        reaper.close();
    }

    @Test
    void aChildThatDiesWhileStartingIsReportedWithTheEndOfItsLog() {
        Child child = Child.start(TwoChildren.script(folder, "sad", "echo no disk; exit 7"), reaper);
        assertThatThrownBy(() -> child.awaitReady(() -> false, LIMIT))
                .isInstanceOf(ChildDied.class)
                .hasMessageContaining("sad ended with code 7")
                .hasMessageContaining("no disk");
    }

    @Test
    void aChildSeesNothingOfOurEnvironmentButWhatItIsGiven() throws Exception {
        Path log = folder.resolve("env.log");
        Program program =
                new Program("env", List.of("/usr/bin/env"), Map.of("ONLY", "this"), folder, log, StopSignal.TERM);
        Child.start(program, reaper).awaitSuccess(LIMIT);
        assertThat(Files.readAllLines(log)).containsExactly("ONLY=this");
    }

    @Test
    void stoppingAsksFirst() throws Exception {
        Child child = Child.start(
                TwoChildren.script(
                        folder, "polite", "trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.1; done"),
                reaper);
        Path log = child.program().log();
        child.awaitReady(() -> read(log).contains("up"), LIMIT);
        child.stop(LIMIT);
        assertThat(read(log)).contains("bye");
    }

    @Test
    void whatDoesNotListenIsKilled() throws Exception {
        Child child = Child.start(
                TwoChildren.script(folder, "deaf", "trap '' TERM; echo up; while :; do sleep 0.1; done"), reaper);
        Path log = child.program().log();
        child.awaitReady(() -> read(log).contains("up"), LIMIT);
        child.stop(Duration.ofMillis(300));
        assertThat(child.alive()).isFalse();
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws Exception {
        for (String word : List.of("first", "second")) {
            Child.start(TwoChildren.script(folder, "again", "echo " + word), reaper)
                    .awaitSuccess(LIMIT);
        }
        assertThat(folder.resolve("again.log")).hasContent("second");
        assertThat(folder.resolve("again.log.1")).hasContent("first");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
