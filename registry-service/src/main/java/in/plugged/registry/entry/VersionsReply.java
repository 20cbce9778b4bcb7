package in.plugged.registry.entry;

import java.time.Instant;
import java.util.List;

/** Every version of an entry, the latest first. */
record VersionsReply(List<Version> versions) {

    /** One of them. */
    record Version(String version, boolean isLatest, Instant updatedAt) {}

    static VersionsReply of(Entry entry, List<EntryVersion> newestFirst) {
        return new VersionsReply(newestFirst.stream()
                .map(version -> new Version(
                        version.key.version(), version.key.version().equals(entry.version), version.updatedAt))
                .toList());
    }
}
