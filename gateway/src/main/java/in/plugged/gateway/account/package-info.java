/** Accounts: who owns everything, and on which tier. */
@NullMarked
package in.plugged.gateway.account;

import org.jspecify.annotations.NullMarked;
