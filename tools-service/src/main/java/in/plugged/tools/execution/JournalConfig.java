package in.plugged.tools.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may wait to be written. */
@ConfigMapping(prefix = "pluggedin.journal")
public interface JournalConfig {

    /** Entries that wait before calls do. */
    @WithDefault("10000")
    int capacity();

    /** Entries in one transaction. */
    @WithDefault("500")
    int batch();

    /** The pause before a failed transaction is tried again. */
    @WithDefault("500ms")
    Duration retry();

    /** How long a stopping service goes on writing what waits. */
    @WithDefault("8s")
    Duration drain();
}
