/**
 * What a server's environment and headers hold. A plain value exists only in the request that brings it: it is sealed
 * ({@link in.plugged.servers.secret.Seal}) as it is read, and from then on there is a
 * {@link in.plugged.servers.secret.Ciphertext}, which only tools-service can open as well, or the mask that clients see.
 */
@NullMarked
package in.plugged.servers.secret;

import org.jspecify.annotations.NullMarked;
