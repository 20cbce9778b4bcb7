/**
 * servers-service: which MCP servers an account has, in which {@link in.plugged.servers.profile profile} of which
 * {@link in.plugged.servers.project project}, how each is {@link in.plugged.servers.server started or reached}, and the
 * {@link in.plugged.servers.secret secrets} it needs for that. It runs none of them: tools-service does, and says by
 * event how they are.
 */
@NullMarked
package in.plugged.servers;

import org.jspecify.annotations.NullMarked;
