/**
 * Identity inside the suite: a known key becomes a short-lived ES256 token
 * ({@link in.plugged.gateway.identity.TokenMint}) that each service verifies against the published keys (RFC 7517).
 */
@NullMarked
package in.plugged.gateway.identity;

import org.jspecify.annotations.NullMarked;
