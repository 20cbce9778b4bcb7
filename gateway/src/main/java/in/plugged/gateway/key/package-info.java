/**
 * API keys. {@link in.plugged.gateway.key.KeyText} is the form of a key, {@link in.plugged.gateway.key.ApiKey} its row, which
 * holds only the hash; {@link in.plugged.gateway.key.KnownKeys} answers from memory who a key belongs to, and forgets one
 * at once when an event says that it was revoked, by whichever replica.
 */
@NullMarked
package in.plugged.gateway.key;

import org.jspecify.annotations.NullMarked;
