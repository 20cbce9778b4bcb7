/**
 * What {@code ./pluggedin} can be told, a class each. A command that cannot do its work throws a
 * {@link in.plugged.local.suite.Problem}. {@link in.plugged.local.command.Up} holds a lock while the suite runs and keeps
 * {@link in.plugged.local.command.RunState} beside it, which the others read.
 */
@NullMarked
package in.plugged.local.command;

import org.jspecify.annotations.NullMarked;
