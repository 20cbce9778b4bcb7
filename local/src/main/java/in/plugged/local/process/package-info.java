/**
 * Processes that never outlive who started them. A {@link in.plugged.local.process.Program} says what to run; started, it
 * is a {@link in.plugged.local.process.Child} in a session of its own (so that Ctrl-C reaches only the launcher, which
 * stops children in order) with an environment built from nothing, and it is known to the
 * {@link in.plugged.local.process.Reaper}: a few lines of {@code sh} that read from a pipe and, when the launcher is gone
 * for whatever reason, stop and then kill what is left.
 */
@NullMarked
package in.plugged.local.process;

import org.jspecify.annotations.NullMarked;
