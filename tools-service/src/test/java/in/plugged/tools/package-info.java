/** Runs the service against real MCP servers; only servers-service is a fake, over real HTTP. */
@NullMarked
package in.plugged.tools;

import org.jspecify.annotations.NullMarked;
