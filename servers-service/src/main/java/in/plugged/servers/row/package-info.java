/** What every row has: an id that sorts by age, and times that read back as they were written. */
@NullMarked
package in.plugged.servers.row;

import org.jspecify.annotations.NullMarked;
