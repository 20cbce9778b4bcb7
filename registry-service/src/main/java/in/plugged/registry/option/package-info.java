/**
 * The ways to install a server, and what each asks.
 *
 * <p>{@link in.plugged.registry.option.InstallOptions} reads them from a {@code server.json}, the one to prefer first: a
 * {@link in.plugged.registry.option.PackageOption} for each package, a {@link in.plugged.registry.option.RemoteOption}
 * for each remote. An option that cannot be used here says why. The others have
 * {@link in.plugged.registry.option.Question questions}; checked {@link in.plugged.registry.option.Answers answers} turn
 * an option into the {@link in.plugged.registry.option.ServerDefinition definition} of a server.
 *
 * <p>Of a package, the {@link in.plugged.registry.option.Runner} (npx, uvx, docker, ...) is found, the package is pinned
 * to an exact version ({@link in.plugged.registry.option.PinnedPackage}), the author's runtime arguments are freed of
 * what the runner adds by itself ({@link in.plugged.registry.option.RuntimeArguments}), and all is put in order
 * ({@link in.plugged.registry.option.CommandLine}). A secret may stand in an environment variable or a header, which
 * are encrypted where they are kept; an option that needs one on a command line or in a URL is refused.
 */
@NullMarked
package in.plugged.registry.option;

import org.jspecify.annotations.NullMarked;
