package in.plugged.webhooks.address;

import in.plugged.contract.network.AllowedAddresses;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Says whether a URL may be sent to, and to which of its addresses. */
@Startup
@ApplicationScoped
public class AddressGuard {

    private static final String NOT_PUBLIC = "The URL must not point to a private or reserved address";

    private final AllowedAddresses allowed;
    private final NameLookup names;

    /** Platform threads: a lookup is a blocking native call, which would hold a virtual thread's carrier. */
    private final ExecutorService lookups = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("name-lookup-", 0).daemon().factory());

    @Inject
    AddressGuard(AllowedAddresses allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    /** A guard for names that are looked up in another way. */
    public AddressGuard(AllowedAddresses allowed, NameLookup names) {
        this.allowed = allowed;
        this.names = names;
    }

    /** Why nothing could ever be sent to this URL, as far as can be said without asking DNS; a sentence for its owner. */
    public Optional<String> refusal(String url) {
        try {
            Target target = Target.parse(url);
            Optional<InetAddress> known =
                    target.isLocalhost() ? Optional.of(InetAddress.getLoopbackAddress()) : target.literal();
            return known.filter(address -> !allowed.contains(address)).map(address -> NOT_PUBLIC);
        } catch (RefusedUrlException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Looks the name up and checks every address it has. A name with one forbidden address among others is refused. */
    public Resolution resolve(String url, Duration timeout) {
        try {
            Target target = Target.parse(url);
            List<InetAddress> addresses = addresses(target, timeout);
            return !addresses.isEmpty() && addresses.stream().allMatch(allowed::contains)
                    ? new Resolution.Open(target, addresses)
                    : new Resolution.Refused(NOT_PUBLIC);
        } catch (RefusedUrlException e) {
            return new Resolution.Refused(e.getMessage());
        }
    }

    private List<InetAddress> addresses(Target target, Duration timeout) throws RefusedUrlException {
        Optional<InetAddress> literal = target.literal();
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        Future<InetAddress[]> answer = lookups.submit(() -> names.addresses(target.host()));
        try {
            return List.of(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw new RefusedUrlException("The host's name cannot be resolved");
        } catch (TimeoutException e) {
            throw new RefusedUrlException("The host's name was not resolved in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedUrlException("The service was stopped");
        }
    }
}
