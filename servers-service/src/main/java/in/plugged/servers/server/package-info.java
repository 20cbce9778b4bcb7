/**
 * An MCP server as its owner describes it.
 *
 * <p>A request's JSON is read by {@link in.plugged.servers.server.Definitions} into a
 * {@link in.plugged.servers.server.ServerDefinition}, whose {@link in.plugged.servers.server.ServerConfig} is sealed by
 * type and holds ciphertexts only. {@link in.plugged.servers.server.Servers} stores it as a
 * {@link in.plugged.servers.server.Server} row together with the event that tells of it. A PUT or PATCH is laid over the
 * masked JSON of the stored definition, and the result is read like a new one: a mask in it keeps the stored secret.
 * Both hold the row's lock meanwhile, so that concurrent changes take effect one after the other and none is lost.
 *
 * <p>Each change counts {@code version} up. tools-service drops what it holds of an older version, and
 * {@link in.plugged.servers.server.StatusFromTools} ignores what it says of one.
 */
@NullMarked
package in.plugged.servers.server;

import org.jspecify.annotations.NullMarked;
