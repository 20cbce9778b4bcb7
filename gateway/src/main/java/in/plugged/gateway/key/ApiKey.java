package in.plugged.gateway.key;

import com.fasterxml.uuid.Generators;
import in.plugged.contract.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key of an account: everything but the key. */
@Entity
@Table(name = "api_key")
class ApiKey extends PanacheEntityBase {

    @Id
    UUID uuid;

    @Column
    UUID accountUuid;

    @Column
    String name;

    @Column
    String prefix;

    @Column
    byte[] hash;

    @Column
    List<String> scopes;

    @Column
    @Nullable UUID projectUuid;

    @Column
    @Nullable Instant expiresAt;

    @Column
    @Nullable Instant revokedAt;

    @Column
    Instant createdAt;

    static ApiKey create(UUID account, KeyText text, KeyGrant grant) {
        ApiKey key = new ApiKey();
        key.uuid = Generators.timeBasedEpochGenerator().generate();
        key.accountUuid = account;
        key.name = grant.name();
        key.prefix = text.prefix();
        key.hash = text.hash();
        key.scopes = grant.scopes().stream().sorted().toList();
        key.projectUuid = grant.projectUuid();
        key.expiresAt = grant.expiresAt();
        key.createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        key.persist();
        return key;
    }

    static Optional<ApiKey> byHash(byte[] hash) {
        return find("hash", (Object) hash).firstResultOptional();
    }

    static Optional<ApiKey> ofAccount(UUID account, UUID uuid) {
        return find("accountUuid = ?1 and uuid = ?2 and revokedAt is null", account, uuid)
                .firstResultOptional();
    }

    static Page<ApiKey> page(UUID account, int limit, UUID after) {
        List<ApiKey> rows = ApiKey.<ApiKey>find(
                        "accountUuid = ?1 and uuid > ?2 and revokedAt is null order by uuid", account, after)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, key -> key.uuid.toString());
    }

    void revoke() {
        revokedAt = Instant.now();
    }

    Set<String> scopeSet() {
        return Set.copyOf(scopes);
    }
}
