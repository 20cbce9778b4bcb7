/** How values are written on the wire, everywhere the same: snake_case, RFC 3339 with milliseconds. */
@NullMarked
package in.plugged.contract.json;

import org.jspecify.annotations.NullMarked;
