package in.plugged.registry.install;

import com.fasterxml.jackson.databind.JsonNode;
import in.plugged.registry.option.PackageRegistry;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks to be installed.
 *
 * @param serverName the full name, or its unambiguous last part
 * @param profileUuid the default profile where left out
 * @param version the latest where left out
 * @param name what the server will be called; the last part of its registry name where left out
 * @param inputs answers to the option's questions; secrets are among them
 */
record InstallRequest(
        @NotBlank(message = "The 'server_name' field is required") @Size(max = 255, message = "The 'server_name' must be at most 255 characters") String serverName,

        @Nullable String profileUuid,
        @Nullable String version,
        @Nullable PackageRegistry packageRegistry,

        @Size(min = 1, max = 100, message = "The 'name' must be 1 to 100 characters") @Nullable String name,

        Map<String, JsonNode> inputs) {

    InstallRequest {
        inputs = inputs == null ? Map.of() : inputs;
    }

    /** The request in a few words, to tell a repeated one from another: the names of its inputs, not their values. */
    String summary() {
        return List.of(
                        String.valueOf(serverName),
                        String.valueOf(profileUuid),
                        String.valueOf(version),
                        String.valueOf(packageRegistry),
                        String.valueOf(name),
                        new TreeSet<>(inputs.keySet()))
                .toString();
    }

    @Override
    public String toString() {
        return "InstallRequest" + summary();
    }
}
