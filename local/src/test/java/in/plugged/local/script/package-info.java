@NullMarked
package in.plugged.local.script;

import org.jspecify.annotations.NullMarked;
