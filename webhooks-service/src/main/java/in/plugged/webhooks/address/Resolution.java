package in.plugged.webhooks.address;

import java.net.InetAddress;
import java.util.List;

/** Whether something may be sent to a URL right now. */
public sealed interface Resolution {

    /**
     * It may, to these addresses and no others.
     *
     * @param addresses at least one, each of them checked, in the order they are tried
     */
    record Open(Target target, List<InetAddress> addresses) implements Resolution {}

    /**
     * It may not.
     *
     * @param reason a sentence for the owner of the URL
     */
    record Refused(String reason) implements Resolution {}
}
