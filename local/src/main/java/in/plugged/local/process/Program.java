package in.plugged.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Something to run.
 *
 * @param name what people call it, and its log
 * @param words the command and its arguments
 * @param environment all of its environment: nothing is inherited
 * @param folder its working folder
 * @param log where its output goes
 * @param stop what stops it cleanly
 */
public record Program(
        String name, List<String> words, Map<String, String> environment, Path folder, Path log, StopSignal stop) {

    public Program {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
