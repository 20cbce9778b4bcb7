package in.plugged.local.command;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.suite.Home;
import in.plugged.local.suite.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code logs SERVICE [-f]}: the end of a part's log, and with {@code -f} what is added to it. */
public final class Logs implements Command {

    private static final String FOLLOW = "-f";
    private static final String LINES = "200";

    private final Home home;

    public Logs(Checkout checkout) {
        this.home = new Home(checkout.state());
    }

    @Override
    public int run(List<String> words) throws InterruptedException {
        List<String> names = words.stream().filter(word -> !word.equals(FOLLOW)).toList();
        if (names.size() != 1 || !names.getFirst().matches("[a-z-]+") || !Files.exists(home.log(names.getFirst()))) {
            throw new Problem("Whose log? There are these: " + known());
        }
        List<String> tail = new ArrayList<>(List.of("tail", "-n", LINES));
        if (words.contains(FOLLOW)) {
            // By name: a part that is started again has a new file.
            tail.add("-F");
        }
        tail.add(home.log(names.getFirst()).toString());
        try {
            return new ProcessBuilder(tail).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String known() {
        if (!Files.isDirectory(home.logs())) {
            return "none yet. ./pluggedin up makes some.";
        }
        try (Stream<Path> logs = Files.list(home.logs())) {
            return logs.map(log -> log.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
