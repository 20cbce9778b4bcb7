package in.plugged.gateway.key;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A key just made.
 *
 * @param key the text, here and never again
 */
public record CreatedKey(@JsonUnwrapped KeyView view, String key) {

    static CreatedKey of(ApiKey key, KeyText text) {
        return new CreatedKey(KeyView.of(key), text.text());
    }

    /** Without the key: this text ends up in logs. */
    @Override
    public String toString() {
        return "CreatedKey[" + view + "]";
    }
}
