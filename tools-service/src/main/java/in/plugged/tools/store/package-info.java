/**
 * npm packages, installed once and ahead of the call.
 *
 * <p>A server is configured as {@code npx -y NAME@VERSION ...}, as everywhere. Run so, each start would ask the registry
 * and keep three processes; so {@link in.plugged.tools.store.NpxCommand} recognises the form, the
 * {@link in.plugged.tools.store.PackageStore} installs the package under {@code store/npm/NAME/VERSION} (without running
 * its scripts, in a temporary folder that is then moved into place), and the server is started as
 * {@code node <the package's program> ...}. Whoever configured it sees nothing of that, except npm's own words when an
 * install fails.
 */
@NullMarked
package in.plugged.tools.store;

import org.jspecify.annotations.NullMarked;
