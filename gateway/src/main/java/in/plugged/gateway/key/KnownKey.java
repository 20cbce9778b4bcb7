package in.plugged.gateway.key;

import in.plugged.contract.caller.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a key that was looked up turned out to be. */
public sealed interface KnownKey {

    /** It opens the door for this caller. */
    record Valid(Caller caller, @Nullable Instant expiresAt) implements KnownKey {}

    /** It did once. */
    record Revoked() implements KnownKey {}

    /** No account has it. */
    record Unknown() implements KnownKey {}
}
