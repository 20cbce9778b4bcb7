/**
 * The official registry's {@code server.json}, as far as this service reads it, as records that refuse what cannot be
 * used. Members are camelCase and unknown ones are allowed, unlike in our own API.
 *
 * @see <a href="https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json">The schema</a>
 */
@NullMarked
package in.plugged.registry.document;

import org.jspecify.annotations.NullMarked;
