@NullMarked
package in.plugged.local.process;

import org.jspecify.annotations.NullMarked;
