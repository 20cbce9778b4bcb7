package in.plugged.registry.option;

import in.plugged.registry.document.Input;
import in.plugged.registry.document.ServerPackage;
import in.plugged.registry.option.ServerDefinition.Stdio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a package is started, before the user's answers.
 *
 * @param arguments from the runner's own to the server's, in order
 * @param environment by name; of a container, handed on by name
 */
record CommandLine(Runner runner, List<Input> arguments, List<Input> environment) {

    static CommandLine of(Runner runner, PinnedPackage pinned, ServerPackage origin) {
        List<Input> written = origin.runtimeArguments();
        List<Input> environment = new ArrayList<>();
        if (runner.runsContainers()) {
            ContainerEnvironment taken = ContainerEnvironment.takenFrom(written);
            written = taken.otherArguments();
            environment.addAll(taken.variables());
        }
        // Last, so that what the author says of a variable in its own place wins over a mere mention.
        environment.addAll(origin.environmentVariables());

        RuntimeArguments runtime = RuntimeArguments.of(runner, pinned, written);
        List<Input> arguments = new ArrayList<>(runtime.arguments());
        if (!runtime.namePackage()) {
            arguments.add(Input.word(pinned.text()));
        }
        runner.trailing().forEach(word -> arguments.add(Input.word(word)));
        arguments.addAll(withoutPackage(pinned, origin.packageArguments()));
        return new CommandLine(runner, withoutOptionalSecrets(arguments), environment(environment));
    }

    List<Question> questions() {
        return Question.of(
                Stream.concat(arguments.stream(), environment.stream()).toList());
    }

    /** Names of required secrets that would stand where every process of the machine can read them. */
    List<String> readableSecrets() {
        return Question.of(arguments).stream()
                .filter(Question::secret)
                .map(Question::name)
                .toList();
    }

    Stdio fill(Answers answers) {
        Map<String, String> env = new LinkedHashMap<>();
        for (Input variable : environment) {
            answers.resolve(variable).stream()
                    .findFirst()
                    .ifPresent(value -> env.put(Question.nameOf(variable), value));
        }
        List<String> args = new ArrayList<>(runner.leading());
        if (runner.runsContainers()) {
            env.keySet().forEach(name -> args.addAll(List.of("-e", name)));
        }
        arguments.forEach(argument -> args.addAll(words(argument, answers)));
        return new Stdio(runner.command(), args, env);
    }

    private static List<String> words(Input argument, Answers answers) {
        List<String> values = answers.resolve(argument);
        if (!argument.isNamed()) {
            return values;
        }
        String flag = Question.nameOf(argument);
        return values.stream()
                .map(value -> value.isEmpty() ? flag : flag + "=" + value)
                .toList();
    }

    /** Authors repeat the package's name in front of its arguments. */
    private static List<Input> withoutPackage(PinnedPackage pinned, List<Input> arguments) {
        boolean repeated = !arguments.isEmpty()
                && !arguments.getFirst().isNamed()
                && arguments.getFirst().value() != null
                && pinned.namedBy(Objects.requireNonNull(arguments.getFirst().value()))
                        .isPresent();
        return repeated ? arguments.subList(1, arguments.size()) : arguments;
    }

    private static List<Input> withoutOptionalSecrets(List<Input> arguments) {
        return arguments.stream()
                .filter(argument ->
                        Question.of(argument).stream().noneMatch(question -> question.secret() && !question.required()))
                .toList();
    }

    private static List<Input> environment(List<Input> variables) {
        Map<String, Input> byName = new LinkedHashMap<>();
        variables.forEach(variable -> byName.put(Question.nameOf(variable), variable));
        return List.copyOf(byName.values());
    }
}
