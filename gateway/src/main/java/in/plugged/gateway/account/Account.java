package in.plugged.gateway.account;

import com.fasterxml.uuid.Generators;
import in.plugged.contract.caller.Tier;
import in.plugged.contract.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Who owns projects, servers, webhooks and keys. */
@Entity
public class Account extends PanacheEntityBase {

    @Id
    UUID uuid;

    @Column
    String name;

    @Column
    @Enumerated(EnumType.STRING)
    Tier tier;

    @Column
    Instant createdAt;

    public static Account create(String name, Tier tier) {
        Account account = new Account();
        account.uuid = Generators.timeBasedEpochGenerator().generate();
        account.name = name;
        account.tier = tier;
        account.createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        account.persist();
        return account;
    }

    /** The account of a key or token, which is always there. */
    public static Account byUuid(UUID uuid) {
        return Account.<Account>findByIdOptional(uuid).orElseThrow();
    }

    public static Page<Account> page(int limit, UUID after) {
        List<Account> rows = Account.<Account>find("uuid > ?1 order by uuid", after)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, account -> account.uuid.toString());
    }

    public UUID uuid() {
        return uuid;
    }

    public Tier tier() {
        return tier;
    }
}
