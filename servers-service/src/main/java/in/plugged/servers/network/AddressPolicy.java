package in.plugged.servers.network;

import in.plugged.contract.network.AllowedAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether a URL may name a host. */
@ApplicationScoped
public class AddressPolicy {

    /** What a URL parser takes for IPv4 (WHATWG URL, "ends in a number"): {@code 127.1}, {@code 0x7f000001}. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern DOTTED_QUAD = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final AllowedAddresses allowed;

    AddressPolicy(AllowedAddresses allowed) {
        this.allowed = allowed;
    }

    /**
     * Why a URL must not name this host, as the end of the sentence "The 'url' field ...", or empty where it may.
     *
     * @param host as {@link java.net.URI#getHost} gives it, IPv6 in brackets
     */
    public Optional<String> refuses(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (name.startsWith("[")) {
            return refuses(InetAddress.ofLiteral(name.replaceAll("^\\[|(%.*)?]$", "")));
        }
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return refuses(LOOPBACK);
        }
        if (!ENDS_IN_NUMBER.matcher(name).matches()) {
            return Optional.empty();
        }
        return DOTTED_QUAD.matcher(name).matches()
                ? refuses(InetAddress.ofLiteral(name))
                : Optional.of("must write an IPv4 address as four decimal numbers");
    }

    private Optional<String> refuses(InetAddress address) {
        return allowed.contains(address) ? Optional.empty() : Optional.of("must not point to a private address");
    }
}
