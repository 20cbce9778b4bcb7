package in.plugged.servers.secret;

import io.smallrye.config.ConfigMapping;

/** The keys that seal secrets, shared with tools-service. */
@ConfigMapping(prefix = "pluggedin.secrets")
interface SecretsConfig {

    /** {@code id:base64,id:base64,...}, 32 bytes each; the first seals, all open. */
    String keys();
}
