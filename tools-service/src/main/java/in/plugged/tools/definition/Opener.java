package in.plugged.tools.definition;

import static java.util.Objects.requireNonNull;

import in.plugged.contract.secret.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a definition of what servers-service sends: the secrets opened, the shape checked. */
@ApplicationScoped
class Opener {

    private final Keyring keys;

    Opener(SecretsConfig config) {
        keys = Keyring.parse(config.keys());
    }

    Definition open(ServersService.Server server) {
        ServersService.Config config = server.config();
        Definition.Target target = switch (server.type()) {
            case STDIO ->
                new Definition.Target.Stdio(
                        requireNonNull(config.command(), "command"),
                        Objects.requireNonNullElse(config.args(), List.of()),
                        open(config.env(), server.uuid(), "env"),
                        Optional.ofNullable(config.cwd()));
            case SSE, STREAMABLE_HTTP ->
                new Definition.Target.Remote(
                        URI.create(requireNonNull(config.url(), "url")),
                        open(config.headers(), server.uuid(), "headers"),
                        server.type() == ServersService.Type.STREAMABLE_HTTP);
        };
        return new Definition(
                server.uuid(),
                server.accountUuid(),
                server.projectUuid(),
                server.name(),
                server.enabled(),
                server.version(),
                target);
    }

    private Map<String, String> open(@Nullable Map<String, String> sealed, UUID server, String kind) {
        Map<String, String> opened = new LinkedHashMap<>();
        if (sealed != null) {
            sealed.forEach((name, ciphertext) ->
                    opened.put(name, keys.decrypt(ciphertext, "%s/%s/%s".formatted(server, kind, name))));
        }
        return opened;
    }
}
