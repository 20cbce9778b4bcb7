/**
 * Where webhooks may be sent: nowhere inside our own network, or this service would be a tunnel into it (SSRF).
 *
 * <p>Twice asked, of one {@link in.plugged.webhooks.address.AddressGuard}. At registration a URL is refused for what
 * can be seen in it: its form ({@link in.plugged.webhooks.address.Target}) and an address written out. Names say
 * nothing then, because DNS can answer otherwise later. So before each attempt the name is resolved, every address it
 * has is checked, and the connection is made to the checked address itself: there is no second lookup in between.
 *
 * <p>Which addresses are open, {@link in.plugged.contract.network.AllowedAddresses} says. Both http and https may be used,
 * and any port but those of mail and remote shells.
 */
@NullMarked
package in.plugged.webhooks.address;

import org.jspecify.annotations.NullMarked;
