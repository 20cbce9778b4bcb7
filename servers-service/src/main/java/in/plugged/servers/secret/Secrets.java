package in.plugged.servers.secret;

import in.plugged.contract.secret.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Seals the secrets of servers. */
@ApplicationScoped
public class Secrets {

    private final Keyring keyring;

    Secrets(SecretsConfig config) {
        this.keyring = Keyring.parse(config.keys());
    }

    /**
     * The seal of one server.
     *
     * @param stored what the server has so far, by slot ({@code env/NAME}, {@code headers/NAME})
     */
    public Seal of(UUID server, Map<String, Ciphertext> stored) {
        return new Seal(keyring, server, stored);
    }
}
