package in.plugged.tools.definition;

import io.smallrye.config.ConfigMapping;

/** What opens the secrets that servers-service sealed. */
@ConfigMapping(prefix = "pluggedin.secrets")
public interface SecretsConfig {

    /** The same {@code id:base64,...} keys that servers-service has. */
    String keys();
}
