package in.plugged.registry.entry;

import com.fasterxml.jackson.annotation.JsonRawValue;
import in.plugged.registry.document.ServerDocument;
import in.plugged.registry.option.InstallOption;
import in.plugged.registry.option.InstallOptions;
import in.plugged.registry.option.PackageRegistry;
import in.plugged.registry.option.Question;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry at one version, and what it takes to install it.
 *
 * @param server the {@code server.json}, verbatim
 */
record EntryReply(
        String name,
        String title,
        String description,
        String author,
        long stars,
        long installs,
        String version,
        @Nullable String repositoryUrl,
        List<Option> installOptions,
        @JsonRawValue String server,
        Instant updatedAt) {

    /** One way to install it; without questions where it is unavailable. */
    record Option(
            PackageRegistry packageRegistry,
            String transport,
            String identifier,
            @Nullable String version,
            List<Question> inputs,
            @Nullable String unavailableReason) {

        static Option of(InstallOption option) {
            return new Option(
                    option.packageRegistry(),
                    option.transport(),
                    option.identifier(),
                    option.version().orElse(null),
                    option.questions(),
                    option.unavailableReason().orElse(null));
        }
    }

    static EntryReply of(Entry entry, EntryVersion version) {
        ServerDocument document = version.document();
        return new EntryReply(
                entry.name,
                document.title() == null ? document.lastPart() : document.title(),
                document.description(),
                version.author,
                entry.stars,
                entry.installs,
                document.version(),
                document.repository() == null ? null : document.repository().url(),
                InstallOptions.of(document).all().stream().map(Option::of).toList(),
                version.json,
                version.updatedAt);
    }
}
