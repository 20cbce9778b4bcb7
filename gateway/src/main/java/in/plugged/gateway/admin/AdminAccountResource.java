package in.plugged.gateway.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.plugged.contract.caller.Scope;
import in.plugged.contract.caller.Tier;
import in.plugged.contract.page.Page;
import in.plugged.gateway.account.Account;
import in.plugged.gateway.account.AccountView;
import in.plugged.gateway.key.CreatedKey;
import in.plugged.gateway.key.KeyGrant;
import in.plugged.gateway.key.Keys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The operator's view: all accounts. */
@Path("/api/admin/accounts")
@RunOnVirtualThread
class AdminAccountResource {

    private final Keys keys;

    AdminAccountResource(Keys keys) {
        this.keys = keys;
    }

    @GET
    @RolesAllowed(Scope.ADMIN)
    public AccountList list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Page<AccountView> page =
                Account.page(Page.limit(limit), Page.afterUuid(cursor)).map(AccountView::of);
        return new AccountList(page.items(), page.nextCursor());
    }

    @POST
    @RolesAllowed(Scope.ADMIN)
    @ResponseStatus(201)
    @Transactional
    public CreatedAccount create(@NotNull(message = "A JSON body is required") @Valid AccountCreate body) {
        Account account = Account.create(body.name().strip(), body.tier() == null ? Tier.FREE : body.tier());
        CreatedKey key = keys.create(account.uuid(), KeyGrant.first("First key"));
        return new CreatedAccount(AccountView.of(account), key);
    }

    record AccountCreate(
            @NotBlank(message = "The 'name' field is required") @Size(max = 100, message = "The 'name' has at most 100 characters") String name,

            @Nullable Tier tier) {}

    record AccountList(
            List<AccountView> accounts,
            @JsonInclude @Nullable String nextCursor) {}

    record CreatedAccount(AccountView account, CreatedKey key) {}
}
