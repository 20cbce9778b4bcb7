package in.plugged.registry.option;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import in.plugged.contract.error.ApiException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a server's code comes from; the first is preferred, since it starts where least is installed. */
public enum PackageRegistry {
    NPM,
    PYPI,
    OCI,
    NUGET,
    /** Not fetched at all: the server already runs somewhere. */
    REMOTE,
    MCPB;

    /** As on the wire and in {@code server.json}: {@code npm}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The registry of that {@code registryType}; empty for one this service knows nothing of. */
    public static Optional<PackageRegistry> of(String registryType) {
        return Arrays.stream(values())
                .filter(known -> known.wire().equals(registryType))
                .findFirst();
    }

    /** @throws ApiException 400 where a request names one that does not exist */
    @JsonCreator
    public static PackageRegistry asked(String name) {
        return of(name).orElseThrow(() -> ApiException.invalid(
                "package_registry",
                "The 'package_registry' must be one of "
                        + Arrays.stream(values()).map(PackageRegistry::wire).collect(Collectors.joining(", ")),
                name));
    }
}
