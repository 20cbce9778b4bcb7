package in.plugged.webhooks.webhook;

import io.smallrye.config.ConfigMapping;

/** What secrets are encrypted with. */
@ConfigMapping(prefix = "pluggedin.secrets")
public interface SecretsConfig {

    /** The keyring: {@code id:base64,id:base64}, 32 bytes each, the first one for new secrets. */
    String keys();
}
