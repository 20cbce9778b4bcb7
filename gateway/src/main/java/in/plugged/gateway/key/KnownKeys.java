package in.plugged.gateway.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import in.plugged.contract.caller.Caller;
import in.plugged.gateway.account.Account;
import in.plugged.gateway.key.KnownKey.Revoked;
import in.plugged.gateway.key.KnownKey.Unknown;
import in.plugged.gateway.key.KnownKey.Valid;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys by their hash, from memory; the database is asked once per key and minute. */
@ApplicationScoped
public class KnownKeys {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Duration UNKNOWN_REMEMBERED = Duration.ofSeconds(5);

    private final Cache<String, KnownKey> byHash = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfter(Expiry.<String, KnownKey>writing((hash, key) -> lifetime(key)))
            .build();

    /** What is known without asking the database, or null. */
    public @Nullable KnownKey peek(KeyText text) {
        return byHash.getIfPresent(hex(text));
    }

    /** Asks the database. Blocks. */
    public KnownKey load(KeyText text) {
        return byHash.get(
                hex(text),
                hash -> QuarkusTransaction.requiringNew()
                        .call(() ->
                                ApiKey.byHash(text.hash()).map(KnownKeys::known).orElseGet(Unknown::new)));
    }

    /** The next request with this key asks the database. */
    public void forget(UUID key) {
        byHash.asMap()
                .values()
                .removeIf(known ->
                        known instanceof Valid valid && valid.caller().key().equals(key));
    }

    private static String hex(KeyText text) {
        return HexFormat.of().formatHex(text.hash());
    }

    private static KnownKey known(ApiKey key) {
        if (key.revokedAt != null) {
            return new Revoked();
        }
        Account account = Account.byUuid(key.accountUuid);
        Caller caller = new Caller(key.accountUuid, key.projectUuid, key.uuid, account.tier(), key.scopeSet());
        return new Valid(caller, key.expiresAt);
    }

    private static Duration lifetime(KnownKey key) {
        return switch (key) {
            case Valid valid -> REMEMBERED;
            case Revoked revoked -> REMEMBERED;
            case Unknown unknown -> UNKNOWN_REMEMBERED;
        };
    }
}
