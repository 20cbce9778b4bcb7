package in.plugged.servers.server;

import in.plugged.servers.field.Fields;
import in.plugged.servers.field.TextRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** The registry entry a server was installed from. */
@Embeddable
record InstalledFrom(
        @Column(name = "installed_server_name", updatable = false)
        String serverName,

        @Column(name = "installed_version", updatable = false)
        String version,

        @Column(name = "installed_package_registry", updatable = false)
        String packageRegistry) {

    private static final TextRule TEXT = TextRule.line(255);

    static Optional<InstalledFrom> read(Fields fields) {
        Optional<String> serverName = fields.requiredText("server_name", TEXT);
        Optional<String> version = fields.requiredText("version", TEXT);
        Optional<String> packageRegistry = fields.requiredText("package_registry", TEXT);
        fields.refuseOthers();
        return serverName.flatMap(name ->
                version.flatMap(pinned -> packageRegistry.map(registry -> new InstalledFrom(name, pinned, registry))));
    }
}
