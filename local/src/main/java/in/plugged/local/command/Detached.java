package in.plugged.local.command;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.process.Session;
import in.plugged.local.suite.Home;
import in.plugged.local.suite.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An {@code up} that goes on without its terminal: shows what it says until all is ready. */
final class Detached {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Checkout checkout;
    private final Home home;

    Detached(Checkout checkout, Home home) {
        this.checkout = checkout;
        this.home = home;
    }

    int start() throws InterruptedException {
        Path log = home.log("launcher");
        try {
            Files.createDirectories(log.getParent());
            Process launcher = spawn(log);
            try (RandomAccessFile output = new RandomAccessFile(log.toFile(), "r")) {
                return follow(launcher, output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process spawn(Path log) throws IOException {
        List<String> words = new ArrayList<>(Session.prefix());
        words.addAll(List.of(
                Checkout.java().toString(),
                "-Xms16m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dpluggedin.home=" + checkout.root(),
                "-jar",
                checkout.built().resolve("local.jar").toString(),
                "up"));
        return new ProcessBuilder(words)
                .directory(checkout.root().toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private int follow(Process launcher, RandomAccessFile output) throws IOException, InterruptedException {
        boolean ended = false;
        while (!ended && !ready(launcher)) {
            ended = launcher.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            copy(output);
        }
        if (ended) {
            throw new Problem("Plugged.in Suite did not start; the reason is above.");
        }
        // The table is written after the state: give it the moment that takes.
        launcher.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        copy(output);
        return 0;
    }

    private boolean ready(Process launcher) {
        Optional<RunState> state = RunState.read(home);
        return state.isPresent() && state.get().ready() && state.get().launcher() == launcher.pid();
    }

    private static void copy(RandomAccessFile output) throws IOException {
        byte[] news = new byte[(int) (output.length() - output.getFilePointer())];
        output.readFully(news);
        System.out.print(new String(news, StandardCharsets.UTF_8));
        System.out.flush();
    }
}
