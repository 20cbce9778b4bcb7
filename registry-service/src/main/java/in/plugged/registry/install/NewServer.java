package in.plugged.registry.install;

import in.plugged.registry.option.PackageRegistry;
import in.plugged.registry.option.ServerDefinition.Config;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /internal/servers}. */
record NewServer(
        @Nullable String profileUuid,
        String name,
        String type,
        Config config,
        @Nullable String description,
        InstalledFrom installedFrom) {

    private static final int LONGEST_NAME = 100;

    /** Where it comes from, which stays with the server. */
    record InstalledFrom(String serverName, String version, PackageRegistry packageRegistry) {}

    static NewServer of(InstallRequest request, Selection selection) {
        String description = selection.server().description();
        return new NewServer(
                request.profileUuid(),
                name(request, selection),
                selection.definition().type(),
                selection.definition().config(),
                description.isBlank() ? null : description,
                new InstalledFrom(
                        selection.server().name(), selection.server().version(), selection.packageRegistry()));
    }

    private static String name(InstallRequest request, Selection selection) {
        if (request.name() != null) {
            return request.name();
        }
        String lastPart = selection.server().lastPart();
        return lastPart.substring(0, Math.min(lastPart.length(), LONGEST_NAME));
    }
}
