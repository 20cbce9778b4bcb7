/**
 * The one error envelope. A noun throws {@link in.plugged.contract.error.ApiException} with an
 * {@link in.plugged.contract.error.ErrorCode}, which knows its HTTP status;
 * {@link in.plugged.contract.error.ErrorMapper} turns that, and everything the framework throws by
 * itself, into an {@link in.plugged.contract.error.ErrorBody}. Nobody else builds an error reply.
 */
@NullMarked
package in.plugged.contract.error;

import org.jspecify.annotations.NullMarked;
