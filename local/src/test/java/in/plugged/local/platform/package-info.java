@NullMarked
package in.plugged.local.platform;

import org.jspecify.annotations.NullMarked;
