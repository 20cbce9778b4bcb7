package in.plugged.tools.definition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.RequestId;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The definitions in use, by server. */
@ApplicationScoped
public class Definitions {

    private static final int MOST = 10_000;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** Longer than any event may take to get here; bounds what a lost event could do. */
    private static final Duration AGE = Duration.ofMinutes(10);

    private static final long GONE = Long.MAX_VALUE;

    private final ServersService servers;
    private final Opener opener;
    private final CurrentCaller caller;
    private final CurrentVertxRequest request;
    private final Cache<UUID, Definition> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGE).build();

    /** The newest versions that events told of: an answer that was under way meanwhile may be older. */
    private final Cache<UUID, Long> announced =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGE).build();

    Definitions(@RestClient ServersService servers, Opener opener, CurrentCaller caller, CurrentVertxRequest request) {
        this.servers = servers;
        this.opener = opener;
        this.caller = caller;
        this.request = request;
    }

    /**
     * The caller's server of that id.
     *
     * @throws ApiException 404 where there is none, 503 while servers-service is away
     */
    public Definition get(String id) {
        UUID uuid = parse(id);
        Definition definition = known.getIfPresent(uuid);
        if (definition == null) {
            definition = fetch(uuid);
            keep(definition);
        }
        if (!definition.isVisibleTo(caller.get())) {
            throw ApiException.notFound("server", id);
        }
        return definition;
    }

    /** There is a newer version, which is asked for when it is needed. */
    public void changed(UUID uuid, long version) {
        announced.asMap().merge(uuid, version, Math::max);
        known.asMap().computeIfPresent(uuid, (same, kept) -> kept.version() < version ? null : kept);
    }

    /** It exists no more, and its id will not come back. */
    public void deleted(UUID uuid) {
        announced.put(uuid, GONE);
        known.invalidate(uuid);
    }

    private void keep(Definition fetched) {
        known.asMap().compute(fetched.uuid(), (uuid, kept) -> {
            Long newest = announced.getIfPresent(uuid);
            boolean stale = newest != null && fetched.version() < newest;
            return stale || (kept != null && kept.version() > fetched.version()) ? kept : fetched;
        });
    }

    private Definition fetch(UUID uuid) {
        try {
            return opener.open(servers.read(uuid, caller.authorization(), requestId()));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                throw ApiException.notFound("server", uuid);
            }
            throw ApiException.unavailable("servers-service", RETRY_AFTER, e);
        } catch (ProcessingException e) {
            throw ApiException.unavailable("servers-service", RETRY_AFTER, e);
        }
    }

    private String requestId() {
        return RequestId.of(request.getCurrent().request().getHeader(RequestId.HEADER));
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ApiException.notFound("server", id);
        }
    }
}
