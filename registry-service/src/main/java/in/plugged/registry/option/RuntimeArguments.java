package in.plugged.registry.option;

import in.plugged.registry.document.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An author's arguments for the runner, with the package pinned where they name it.
 *
 * @param arguments without what the runner adds by itself
 * @param namePackage whether the package is among them, and must not be added
 */
record RuntimeArguments(List<Input> arguments, boolean namePackage) {

    static RuntimeArguments of(Runner runner, PinnedPackage pinned, List<Input> written) {
        List<Input> kept = new ArrayList<>();
        boolean namePackage = false;
        for (Input argument : written) {
            Optional<String> extras = Optional.ofNullable(argument.value()).flatMap(pinned::namedBy);
            if (extras.isPresent()) {
                if (!namePackage) {
                    kept.add(pin(runner, pinned, extras.get(), argument));
                }
                namePackage = true;
            } else if (!isImplied(runner, argument)) {
                kept.add(
                        argument.isNamed() && argument.hasNoValue() ? Input.word(Question.nameOf(argument)) : argument);
            }
        }
        return new RuntimeArguments(kept, namePackage);
    }

    private static Input pin(Runner runner, PinnedPackage pinned, String extras, Input argument) {
        String flag = argument.name();
        return argument.isNamed() && flag != null && runner.packageFlags().contains(flag)
                ? argument.as(flag, pinned.text(extras, runner.packageFlagPin()))
                : Input.word(pinned.text(extras, pinned.separator()));
    }

    private static boolean isImplied(Runner runner, Input argument) {
        @Nullable String word = argument.isNamed() ? argument.name() : argument.value();
        return word != null && runner.implied().contains(word);
    }
}
