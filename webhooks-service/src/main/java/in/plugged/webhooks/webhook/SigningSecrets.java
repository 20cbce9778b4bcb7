package in.plugged.webhooks.webhook;

import in.plugged.contract.secret.Keyring;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** The secrets that deliveries are signed with, made here and encrypted at rest. */
@Startup // a bad keyring stops the start, not the first webhook
@ApplicationScoped
public class SigningSecrets {

    /** Standard Webhooks asks for 24 to 64 bytes. */
    private static final int BYTES = 32;

    private final Keyring keyring;
    private final SecureRandom random = new SecureRandom();

    SigningSecrets(SecretsConfig config) {
        this.keyring = Keyring.parse(config.keys());
    }

    /** A new secret, {@code whsec_} and Base64, as the receiver's library takes it. */
    String generate() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    String seal(UUID webhook, String secret) {
        return keyring.encrypt(secret, context(webhook));
    }

    /**
     * The secret of a webhook, from its ciphertext.
     *
     * @throws IllegalArgumentException where no key of the keyring opens it
     */
    public String open(UUID webhook, String ciphertext) {
        return keyring.decrypt(ciphertext, context(webhook));
    }

    private static String context(UUID webhook) {
        return webhook + "/secret";
    }
}
