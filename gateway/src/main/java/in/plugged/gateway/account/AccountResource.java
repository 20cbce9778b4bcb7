package in.plugged.gateway.account;

import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.caller.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/account")
@RunOnVirtualThread
class AccountResource {

    private final CurrentCaller current;

    AccountResource(CurrentCaller current) {
        this.current = current;
    }

    @GET
    @RolesAllowed(Scope.ACCOUNT_READ)
    public AccountView read() {
        return AccountView.of(Account.byUuid(current.get().account()));
    }
}
