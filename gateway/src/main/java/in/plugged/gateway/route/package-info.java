/**
 * The way of a request through the gateway, in the order that {@link in.plugged.gateway.route.Pipeline} declares: id, key, then
 * the route's owner. {@link in.plugged.gateway.route.RouteTable} says which service owns which path;
 * {@link in.plugged.gateway.route.Proxy} streams the request there and the reply back without looking inside.
 */
@NullMarked
package in.plugged.gateway.route;

import org.jspecify.annotations.NullMarked;
