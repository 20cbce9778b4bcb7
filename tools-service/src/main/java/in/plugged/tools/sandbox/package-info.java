/**
 * Starts STDIO servers as child processes and makes sure that they end.
 *
 * <p>Which way they are started is {@link in.plugged.tools.sandbox.SandboxConfig#launcher}, and it fails closed: without
 * it the service runs, but the {@link in.plugged.tools.sandbox.RefusingLauncher} starts nothing and says why.
 * {@link in.plugged.tools.sandbox.LocalLauncher} starts children with the rights of the service itself, for one's own
 * machine; a launcher with a real sandbox is one more implementation of {@link in.plugged.tools.sandbox.Launcher}.
 *
 * <p>A child gets an environment of its own with nothing of ours in it, and a session (process group) of its own, so that
 * it can be ended together with whatever it started: its stdin is closed, then the group gets TERM, then KILL. Should the
 * service itself be killed, the {@link in.plugged.tools.sandbox.Reaper}, a small shell outside of it, does the same.
 */
@NullMarked
package in.plugged.tools.sandbox;

import org.jspecify.annotations.NullMarked;
