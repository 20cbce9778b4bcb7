/**
 * Where users' URLs may lead, said once for webhooks and remote MCP servers: never into our own network, or a service
 * would be a tunnel into it (server-side request forgery). {@link in.plugged.contract.network.AllowedAddresses} judges an
 * address; who connects must judge the very address it connects to, since a name may resolve differently a moment later.
 */
@NullMarked
package in.plugged.contract.network;

import org.jspecify.annotations.NullMarked;
