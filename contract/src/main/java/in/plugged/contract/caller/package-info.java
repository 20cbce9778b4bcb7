/**
 * Who calls. The gateway turns an API key into a short-lived ES256 token; each service verifies it
 * (cached by its text, see {@link in.plugged.contract.caller.CachedTokens}), authorizes by scope with
 * {@code @RolesAllowed(Scope.SERVERS_READ)} and by ownership with the account of the
 * {@link in.plugged.contract.caller.Caller}.
 */
@NullMarked
package in.plugged.contract.caller;

import org.jspecify.annotations.NullMarked;
