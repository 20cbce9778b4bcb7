/** The clone that everything here runs in. */
@NullMarked
package in.plugged.local.checkout;

import org.jspecify.annotations.NullMarked;
