/** Lists by cursor: {@code ?limit=&cursor=} in, {@code next_cursor} out, stable under concurrent inserts. */
@NullMarked
package in.plugged.contract.page;

import org.jspecify.annotations.NullMarked;
