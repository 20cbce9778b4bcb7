package in.plugged.tools.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long connections to MCP servers live. */
@ConfigMapping(prefix = "pluggedin.sessions")
public interface SessionsConfig {

    /** How long a server may take from its start to the end of the handshake; the install of its package not included. */
    @WithDefault("30s")
    Duration connectTimeout();

    /** How long the answer to a ping or to one page of a list may take. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** A session that was not used for so long is closed. */
    @WithDefault("10m")
    Duration idle();

    /** How often idle sessions are looked for. */
    @WithDefault("15s")
    Duration sweep();
}
