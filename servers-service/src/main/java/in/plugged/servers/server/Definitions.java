package in.plugged.servers.server;

import in.plugged.servers.field.Fields;
import in.plugged.servers.field.Names;
import in.plugged.servers.network.AddressPolicy;
import in.plugged.servers.secret.Ciphertext;
import in.plugged.servers.secret.Seal;
import in.plugged.servers.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads definitions of servers from requests. */
@ApplicationScoped
class Definitions {

    private final Secrets secrets;
    private final AddressPolicy network;

    Definitions(Secrets secrets, AddressPolicy network) {
        this.secrets = secrets;
        this.network = network;
    }

    /**
     * Reads the members of a definition; other members are the caller's to read or to refuse.
     *
     * @param server whose definition it is, which seals its secrets
     * @param stored the secrets it has so far, by slot, which masks keep
     * @return empty where a violation was noted in the fields that leaves no definition
     */
    Optional<ServerDefinition> read(Fields fields, UUID server, Map<String, Ciphertext> stored) {
        Seal seal = secrets.of(server, stored);
        Optional<String> name = fields.requiredText("name", Names.NAME);
        Optional<ServerType> type = fields.requiredChoice("type", ServerType.class);
        Optional<Fields> configFields = fields.requiredObject("config");
        Optional<? extends ServerConfig> config = type.flatMap(
                known -> configFields.flatMap(members -> ServerConfig.read(known, members, seal, network)));
        Optional<String> description = fields.text("description", ServerDefinition.DESCRIPTION);
        Optional<UUID> profile = fields.uuid("profile_uuid");
        boolean enabled = fields.flag("enabled", true);
        return name.flatMap(named -> config.map(
                sound -> new ServerDefinition(named, description.orElse(null), sound, profile.orElse(null), enabled)));
    }
}
