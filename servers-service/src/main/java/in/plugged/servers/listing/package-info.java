/** How lists are asked for: a page of rows in the order they were made, narrowed by what the query names. */
@NullMarked
package in.plugged.servers.listing;

import org.jspecify.annotations.NullMarked;
