package in.plugged.contract.error;

import org.jspecify.annotations.Nullable;

/**
 * One field that broke a rule.
 *
 * @param field where it stands, dots and brackets as in JavaScript ({@code config.args[2]})
 * @param message what is wrong, as a sentence for the caller
 * @param value what was sent; null where nothing was sent, and never a secret
 */
public record Violation(
        String field, String message, @Nullable Object value) {}
