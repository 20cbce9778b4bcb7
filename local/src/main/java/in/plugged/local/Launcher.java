package in.plugged.local;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.command.Command;
import in.plugged.local.command.Demonstrate;
import in.plugged.local.command.Down;
import in.plugged.local.command.Key;
import in.plugged.local.command.Logs;
import in.plugged.local.command.Status;
import in.plugged.local.command.Train;
import in.plugged.local.command.Up;
import in.plugged.local.suite.Problem;
import java.util.List;

/** The main class: one word says what to do. Exits with 0, with 1 after a sentence on what went wrong, or with 2. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<String> words = List.of(arguments);
        if (words.isEmpty()) {
            System.err.println("Which command? ./pluggedin help lists them.");
            System.exit(MISUSED);
        }
        System.exit(run(words.getFirst(), words.subList(1, words.size())));
    }

    private static int run(String word, List<String> options) throws InterruptedException {
        try {
            return command(word).run(options);
        } catch (Problem problem) {
            System.err.println();
            System.err.println(problem.getMessage());
            return FAILED;
        } catch (RuntimeException bug) {
            System.err.println();
            bug.printStackTrace();
            return FAILED;
        }
    }

    private static Command command(String word) {
        Checkout checkout = Checkout.find();
        return switch (word) {
            case "up" -> new Up(checkout);
            case "down" -> new Down(checkout);
            case "status" -> new Status(checkout);
            case "logs" -> new Logs(checkout);
            case "key" -> new Key(checkout);
            case "demo" -> new Demonstrate(checkout);
            case "train" -> new Train(checkout);
            default -> throw new Problem("There is no command '%s'; ./pluggedin help lists them.".formatted(word));
        };
    }
}
