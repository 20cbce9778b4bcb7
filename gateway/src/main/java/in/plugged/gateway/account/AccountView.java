package in.plugged.gateway.account;

import in.plugged.contract.caller.Tier;
import java.time.Instant;
import java.util.UUID;

/** What is told of an account. */
public record AccountView(UUID uuid, String name, Tier tier, Instant createdAt) {

    public static AccountView of(Account account) {
        return new AccountView(account.uuid, account.name, account.tier, account.createdAt);
    }
}
