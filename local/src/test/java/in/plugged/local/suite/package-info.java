@NullMarked
package in.plugged.local.suite;

import org.jspecify.annotations.NullMarked;
