package in.plugged.servers.secret;

import in.plugged.contract.secret.Keyring;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns the secrets sent for one server into what is stored. A ciphertext is bound to its server and slot: moved
 * elsewhere it does not open.
 */
public final class Seal {

    private final Keyring keyring;
    private final UUID server;
    private final Map<String, Ciphertext> stored;

    Seal(Keyring keyring, UUID server, Map<String, Ciphertext> stored) {
        this.keyring = keyring;
        this.server = server;
        this.stored = stored;
    }

    /**
     * Seals a value, or keeps the stored one where the mask or that same value was sent.
     *
     * @param slot where it stands in the config: {@code env/NAME}, {@code headers/NAME}
     * @return empty for a mask where nothing is stored
     */
    public Optional<Ciphertext> seal(String slot, String sent) {
        Optional<Ciphertext> kept = Optional.ofNullable(stored.get(slot));
        if (sent.equals(Ciphertext.MASK.text())) {
            return kept;
        }
        return kept.filter(ciphertext -> opensTo(ciphertext, slot, sent))
                .or(() -> Optional.of(new Ciphertext(keyring.encrypt(sent, context(slot)))));
    }

    private boolean opensTo(Ciphertext ciphertext, String slot, String sent) {
        try {
            return keyring.decrypt(ciphertext.text(), context(slot)).equals(sent);
        } catch (IllegalArgumentException e) {
            // Sealed under a key that is gone: what was sent replaces it.
            return false;
        }
    }

    private String context(String slot) {
        return server + "/" + slot;
    }
}
