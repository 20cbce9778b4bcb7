package in.plugged.webhooks.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** DNS: all addresses of a name, at least one. Blocks. */
@FunctionalInterface
public interface NameLookup {

    InetAddress[] addresses(String name) throws UnknownHostException;
}
