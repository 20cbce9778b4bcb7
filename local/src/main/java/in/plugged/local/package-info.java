/**
 * The launcher behind {@code ./pluggedin}: {@link in.plugged.local.Launcher} hands the words of the command line to one of
 * the {@link in.plugged.local.command commands}. What they run is in {@link in.plugged.local.suite}, on what is in
 * {@link in.plugged.local.platform}, as what is in {@link in.plugged.local.process}.
 */
@NullMarked
package in.plugged.local;

import org.jspecify.annotations.NullMarked;
