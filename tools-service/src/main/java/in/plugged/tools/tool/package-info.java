/**
 * Lists a server's tools and executes them.
 *
 * <p>A call walks one way: {@link in.plugged.tools.tool.ToolResource} reads it ({@link in.plugged.tools.tool.ToolCall}),
 * {@link in.plugged.tools.tool.Executions} finds the definition, the session and the tool, checks the parameters against
 * the tool's schema ({@link in.plugged.tools.tool.InputSchemas}), calls, and notes the outcome in the journal, whatever it
 * was. Nothing on this way reads the database, and the parameters and the result pass as they were written.
 */
@NullMarked
package in.plugged.tools.tool;

import org.jspecify.annotations.NullMarked;
