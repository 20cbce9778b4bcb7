package in.plugged.registry.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One version of one server: {@code ServerDetail} in the schema.
 *
 * @param name {@code namespace/name}, the namespace in reverse-DNS form
 * @param version of the server, which its packages need not share
 * @param packages what can be fetched and started; may be empty
 * @param remotes where it already runs; may be empty
 */
public record ServerDocument(
        String name,
        @Nullable String title,
        String description,
        String version,
        @Nullable Repository repository,
        List<ServerPackage> packages,
        List<Transport> remotes) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public ServerDocument {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A server's name is 'namespace/name', not '%s'".formatted(name));
        }
        Objects.requireNonNull(version, "version");
        description = Objects.requireNonNullElse(description, "");
        packages = packages == null ? List.of() : List.copyOf(packages);
        remotes = remotes == null ? List.of() : List.copyOf(remotes);
    }

    /**
     * Reads a {@code server.json}.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static ServerDocument read(String json) {
        try {
            return JSON.readValue(json, ServerDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a server.json: " + e.getOriginalMessage(), e);
        }
    }

    /** The name before the slash: whose it is. */
    public String namespace() {
        return name.substring(0, name.indexOf('/'));
    }

    /** The name after the slash: what people call it. */
    public String lastPart() {
        return name.substring(name.indexOf('/') + 1);
    }

    /** Where its source is. */
    public record Repository(@Nullable String url) {}
}
