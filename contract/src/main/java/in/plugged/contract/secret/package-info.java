/** How a secret is written down: the ciphertext that servers-service stores and tools-service reads. */
@NullMarked
package in.plugged.contract.secret;

import org.jspecify.annotations.NullMarked;
