package in.plugged.gateway.key;

import in.plugged.contract.caller.Scope;
import in.plugged.contract.error.ApiException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request for a new key. */
record KeyCreate(
        @NotBlank(message = "The 'name' field is required") @Size(max = 100, message = "The 'name' has at most 100 characters") String name,

        @Nullable Set<String> scopes,
        @Nullable UUID projectUuid,
        @Nullable Instant expiresAt) {

    /** @throws ApiException 400 for a scope that does not exist or an end that has passed */
    KeyGrant grant() {
        Set<String> granted = scopes == null ? Scope.DEFAULT : scopes;
        if (granted.isEmpty()) {
            throw ApiException.invalid("scopes", "The 'scopes' must name at least one scope", null);
        }
        granted.stream().filter(scope -> !Scope.ALL.contains(scope)).findFirst().ifPresent(scope -> {
            throw ApiException.invalid("scopes", "No scope is called '%s'".formatted(scope), scope);
        });
        if (expiresAt != null && expiresAt.isBefore(Instant.now())) {
            throw ApiException.invalid("expires_at", "The 'expires_at' has passed", expiresAt.toString());
        }
        return new KeyGrant(name.strip(), granted, projectUuid, expiresAt);
    }
}
