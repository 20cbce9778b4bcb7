package in.plugged.registry.entry;

import java.util.Comparator;
import java.util.List;

/** The order in which the versions of one server are shown. */
final class Versions {

    /** Stable ones before all others, so that a preview is nobody's latest version where there is a choice. */
    private static final Comparator<EntryVersion> NEWEST_FIRST = Comparator.comparing(
                    Versions::order,
                    Comparator.comparing(VersionOrder::isStable).thenComparing(Comparator.naturalOrder()))
            .thenComparing(version -> version.updatedAt)
            .reversed();

    private Versions() {}

    static List<EntryVersion> newestFirst(List<EntryVersion> versions) {
        return versions.stream().sorted(NEWEST_FIRST).toList();
    }

    private static VersionOrder order(EntryVersion version) {
        return VersionOrder.of(version.key.version());
    }
}
