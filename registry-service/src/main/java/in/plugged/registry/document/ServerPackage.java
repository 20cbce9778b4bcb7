package in.plugged.registry.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A package that contains the server: {@code Package} in the schema.
 *
 * @param registryType {@code npm}, {@code pypi}, {@code oci}, {@code nuget} or {@code mcpb}
 * @param identifier the package's name there; of an image, usually with its tag
 * @param runtimeHint the command that fetches and starts it, where the author names one
 * @param runtimeArguments go to that command
 * @param packageArguments go to the server itself
 */
public record ServerPackage(
        String registryType,
        String identifier,
        @Nullable String version,
        @Nullable String runtimeHint,
        Transport transport,
        List<Input> runtimeArguments,
        List<Input> packageArguments,
        List<Input> environmentVariables) {

    public ServerPackage {
        Objects.requireNonNull(registryType, "registryType");
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(transport, "transport");
        runtimeArguments = runtimeArguments == null ? List.of() : List.copyOf(runtimeArguments);
        packageArguments = packageArguments == null ? List.of() : List.copyOf(packageArguments);
        environmentVariables = environmentVariables == null ? List.of() : List.copyOf(environmentVariables);
    }
}
