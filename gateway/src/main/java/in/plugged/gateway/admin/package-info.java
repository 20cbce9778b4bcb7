/**
 * What the operator does with the admin key: make accounts. The first two are made at the first start, by
 * {@link in.plugged.gateway.admin.Bootstrap}.
 */
@NullMarked
package in.plugged.gateway.admin;

import org.jspecify.annotations.NullMarked;
