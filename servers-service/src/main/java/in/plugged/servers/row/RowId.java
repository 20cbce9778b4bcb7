package in.plugged.servers.row;

import com.fasterxml.uuid.Generators;
import java.util.Optional;
import java.util.UUID;

/** Ids of rows. */
public final class RowId {

    private RowId() {}

    /** A new UUIDv7 (RFC 9562): later ones sort after earlier ones. */
    public static UUID next() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    /** The UUID a text stands for, empty where it stands for none. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
