package in.plugged.gateway.key;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a key's owner may read of it. */
record KeyView(
        UUID uuid,
        String name,
        String prefix,
        List<String> scopes,
        @Nullable UUID projectUuid,
        @Nullable Instant expiresAt,
        Instant createdAt) {

    static KeyView of(ApiKey key) {
        return new KeyView(key.uuid, key.name, key.prefix, key.scopes, key.projectUuid, key.expiresAt, key.createdAt);
    }
}
