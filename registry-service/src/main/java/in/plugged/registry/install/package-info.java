/**
 * Installing: an entry of the catalogue becomes a server of the caller's.
 *
 * <p>{@link in.plugged.registry.install.Installer} tells the story: settle what is installed (name, pinned version, way,
 * answers), note it as a row of {@link in.plugged.registry.install.Install}, have servers-service make the server with
 * the caller's own token ({@link in.plugged.registry.install.ServersService}), then count it and tell
 * {@code server.installed} in the transaction that closes the row. The row's uuid is the idempotency key of the call, so
 * that an install that is repeated after a crash finds the server it made before.
 */
@NullMarked
package in.plugged.registry.install;

import org.jspecify.annotations.NullMarked;
