package in.plugged.registry.option;

import in.plugged.registry.document.ServerPackage;
import in.plugged.registry.document.Transport;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A package that is fetched and started here as a STDIO server.
 *
 * @param commandLine null where the option is unavailable
 * @param obstacle the reason then
 */
record PackageOption(
        PackageRegistry packageRegistry,
        ServerPackage origin,
        @Nullable CommandLine commandLine,
        @Nullable String obstacle)
        implements InstallOption {

    private static final String TYPE = "STDIO";

    static PackageOption of(PackageRegistry registry, ServerPackage origin) {
        if (registry == PackageRegistry.MCPB) {
            return unavailable(
                    registry, origin, "MCPB bundles are made for desktop applications and cannot be run here");
        }
        if (!origin.transport().type().equals(Transport.STDIO)) {
            return unavailable(
                    registry,
                    origin,
                    "This package serves %s on a port of its own; only packages that speak stdio can be run here"
                            .formatted(origin.transport().type()));
        }
        Optional<Runner> runner = Runner.of(registry, origin);
        if (runner.isEmpty()) {
            return unavailable(
                    registry,
                    origin,
                    "The runtime '%s' cannot fetch and start a package from %s"
                            .formatted(origin.runtimeHint(), registry.wire()));
        }
        return PinnedPackage.of(registry, origin)
                .map(pinned -> of(registry, origin, CommandLine.of(runner.get(), pinned, origin)))
                .orElseGet(() -> unavailable(
                        registry,
                        origin,
                        "The package '%s' is not named with one exact version".formatted(origin.identifier())));
    }

    private static PackageOption of(PackageRegistry registry, ServerPackage origin, CommandLine commandLine) {
        List<String> readable = commandLine.readableSecrets();
        return readable.isEmpty()
                ? new PackageOption(registry, origin, commandLine, null)
                : unavailable(
                        registry,
                        origin,
                        "This package wants the secret %s on its command line, where it could be read"
                                .formatted(String.join(", ", readable)));
    }

    private static PackageOption unavailable(PackageRegistry registry, ServerPackage origin, String reason) {
        return new PackageOption(registry, origin, null, reason);
    }

    @Override
    public String transport() {
        return origin.transport().type();
    }

    @Override
    public String identifier() {
        return origin.identifier();
    }

    @Override
    public Optional<String> version() {
        return Optional.ofNullable(origin.version());
    }

    @Override
    public List<Question> questions() {
        return commandLine == null ? List.of() : commandLine.questions();
    }

    @Override
    public Optional<String> unavailableReason() {
        return Optional.ofNullable(obstacle);
    }

    @Override
    public ServerDefinition define(Answers answers) {
        if (commandLine == null) {
            throw new IllegalStateException(obstacle);
        }
        AnswerCheck.check(answers, questions());
        return new ServerDefinition(TYPE, commandLine.fill(answers));
    }
}
