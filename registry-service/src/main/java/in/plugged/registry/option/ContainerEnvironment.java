package in.plugged.registry.option;

import in.plugged.registry.document.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes {@code -e NAME}, {@code -e NAME=VALUE} and {@code -e=NAME=VALUE} out of the arguments of {@code docker run}. As
 * environment variables they are encrypted where the server is kept, and {@code docker} is told their names only.
 */
record ContainerEnvironment(List<Input> otherArguments, List<Input> variables) {

    private static final Set<String> FLAGS = Set.of("-e", "--env");

    static ContainerEnvironment takenFrom(List<Input> arguments) {
        List<Input> others = new ArrayList<>();
        List<Input> variables = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Input argument = arguments.get(i);
            if (!isFlag(argument)) {
                others.add(argument);
            } else if (argument.isNamed() && argument.value() != null) {
                variables.add(variable(argument, argument.value()));
            } else if (i + 1 < arguments.size()) {
                Input next = arguments.get(++i);
                variables.add(variable(next, next.value() == null ? Question.nameOf(next) : next.value()));
            }
        }
        return new ContainerEnvironment(others, variables);
    }

    private static boolean isFlag(Input argument) {
        return argument.isNamed()
                ? FLAGS.contains(Question.nameOf(argument))
                : argument.value() != null && FLAGS.contains(argument.value());
    }

    /** {@code NAME=VALUE} with its value, {@code NAME} as one that the user gives. */
    private static Input variable(Input argument, String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? argument.as(text, null)
                : argument.as(text.substring(0, equals), text.substring(equals + 1));
    }
}
