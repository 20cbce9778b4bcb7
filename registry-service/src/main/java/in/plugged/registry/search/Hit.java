package in.plugged.registry.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was found.
 *
 * @param installs how often it was installed through this service
 * @param position not shown: where it stands among the hits
 */
record Hit(
        String name,
        String title,
        String description,
        String author,
        long stars,
        long installs,
        String version,
        List<String> packageRegistries,
        List<String> transports,
        @Nullable String repositoryUrl,
        Instant updatedAt,
        @JsonIgnore Position position) {}
