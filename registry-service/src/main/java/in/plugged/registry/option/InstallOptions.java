package in.plugged.registry.option;

import in.plugged.contract.error.ApiException;
import in.plugged.registry.document.ServerDocument;
import in.plugged.registry.document.ServerPackage;
import in.plugged.registry.document.Transport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every way to install one version of a server.
 *
 * @param all those that can be used first; among them in the order of {@link PackageRegistry}, streamable HTTP before
 *     SSE, and then as the author lists them
 */
public record InstallOptions(List<InstallOption> all) {

    private static final Comparator<InstallOption> PREFERENCE = Comparator.<InstallOption, Boolean>comparing(
                    option -> option.unavailableReason().isPresent())
            .thenComparing(InstallOption::packageRegistry)
            .thenComparing(option -> option.transport().equals(Transport.SSE));

    public static InstallOptions of(ServerDocument server) {
        List<InstallOption> options = new ArrayList<>();
        for (ServerPackage candidate : server.packages()) {
            PackageRegistry.of(candidate.registryType())
                    .ifPresent(registry -> options.add(PackageOption.of(registry, candidate)));
        }
        server.remotes().forEach(remote -> options.add(RemoteOption.of(remote)));
        options.sort(PREFERENCE);
        return new InstallOptions(List.copyOf(options));
    }

    /**
     * The option to use.
     *
     * @param registry the one asked for, or null for the preferred one
     * @throws ApiException 400 where there is none, saying what there is or why it cannot be used
     */
    public InstallOption choose(@Nullable PackageRegistry registry) {
        List<InstallOption> candidates = registry == null
                ? all
                : all.stream()
                        .filter(option -> option.packageRegistry() == registry)
                        .toList();
        if (candidates.isEmpty()) {
            throw registry == null
                    ? ApiException.invalid("server_name", "This server offers no way to install it", null)
                    : ApiException.invalid(
                            "package_registry",
                            "This server is not offered by %s, but by: %s".formatted(registry.wire(), offered()),
                            registry.wire());
        }
        InstallOption chosen = candidates.getFirst();
        chosen.unavailableReason().ifPresent(reason -> {
            throw ApiException.invalid(
                    registry == null ? "server_name" : "package_registry",
                    reason,
                    chosen.packageRegistry().wire());
        });
        return chosen;
    }

    private String offered() {
        return all.isEmpty()
                ? "nobody"
                : all.stream()
                        .map(option -> option.packageRegistry().wire())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
