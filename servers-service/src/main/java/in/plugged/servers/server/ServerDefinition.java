package in.plugged.servers.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.plugged.servers.field.Names;
import in.plugged.servers.field.TextRule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a server's owner decides about it.
 *
 * @param profileUuid null for the default profile
 */
record ServerDefinition(
        String name,
        @Nullable String description,
        ServerConfig config,
        @Nullable UUID profileUuid,
        boolean enabled) {

    static final TextRule DESCRIPTION = TextRule.upTo(1000);

    ServerDefinition {
        Names.NAME.require("name", name);
        if (description != null) {
            DESCRIPTION.require("description", description);
        }
    }

    @JsonProperty
    ServerType type() {
        return config.type();
    }

    /** The same as clients may see it. */
    ServerDefinition masked() {
        return new ServerDefinition(name, description, config.masked(), profileUuid, enabled);
    }
}
