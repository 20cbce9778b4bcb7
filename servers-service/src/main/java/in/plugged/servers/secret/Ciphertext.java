package in.plugged.servers.secret;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A sealed secret, or the mask that stands for one.
 *
 * @param text as {@link in.plugged.contract.secret.Keyring#encrypt} writes it
 */
public record Ciphertext(@JsonValue String text) {

    /** What every read shows in place of a secret; sent back, it keeps the secret that is stored. */
    public static final Ciphertext MASK = new Ciphertext("********");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Ciphertext {}

    @Override
    public String toString() {
        return MASK.text;
    }
}
