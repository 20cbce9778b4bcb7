package in.plugged.webhooks.delivery;

import in.plugged.webhooks.address.AddressGuard;
import in.plugged.webhooks.address.Resolution;
import in.plugged.webhooks.address.Target;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes one attempt. The connection goes to an address that the {@link AddressGuard} has just checked, while the
 * {@code Host} header, SNI and the certificate's check keep the name; pooled connections are told apart by both.
 * Blocks, for at most the configured timeout in all.
 */
@ApplicationScoped
class Sender {

    static final String USER_AGENT = "Pluggedin-Webhooks/1";

    /** Shorter than the five seconds after which common servers hang up on an idle connection. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(4);

    private final AddressGuard guard;
    private final Duration timeout;
    private final HttpClient http;

    Sender(AddressGuard guard, DeliveryConfig config, Vertx vertx) {
        this.guard = guard;
        this.timeout = config.timeout();
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAliveTimeout((int) KEEP_ALIVE.toSeconds())
                        .setVerifyHost(true),
                // Whoever shares a host with a slow receiver finds a connection all the same.
                new PoolOptions().setHttp1MaxSize(config.concurrency()));
    }

    /** @param secret of the webhook, opened */
    Outcome send(Claim claim, String secret) {
        Instant deadline = Instant.now().plus(timeout);
        return switch (guard.resolve(claim.url(), timeout)) {
            case Resolution.Refused(String reason) -> new Outcome.Unanswered(reason);
            case Resolution.Open open -> send(claim, secret, open, deadline);
        };
    }

    /** To the first address that can be connected to: a name often has one of each family, and one of them is no use. */
    private Outcome send(Claim claim, String secret, Resolution.Open open, Instant deadline) {
        Iterator<InetAddress> addresses = open.addresses().iterator();
        while (true) {
            try {
                return post(claim, secret, connect(open.target(), addresses.next(), deadline), deadline);
            } catch (ExecutionException e) {
                if (!addresses.hasNext() || isOver(deadline)) {
                    return new Outcome.Unanswered(Failure.sentence(e.getCause()));
                }
            } catch (TimeoutException e) {
                return new Outcome.Unanswered("No answer within %d ms".formatted(timeout.toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException("The service stops", e);
            }
        }
    }

    private HttpClientRequest connect(Target target, InetAddress address, Instant deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        Future<HttpClientRequest> connecting = http.request(new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setConnectTimeout(left(deadline)));
        try {
            return await(connecting, deadline);
        } catch (TimeoutException | InterruptedException e) {
            connecting.onSuccess(HttpClientRequest::reset); // comes too late and gives its place in the pool back
            throw e;
        }
    }

    private Outcome post(Claim claim, String secret, HttpClientRequest request, Instant deadline)
            throws TimeoutException, InterruptedException {
        Signature signature = Signature.of(claim.eventId(), Instant.now(), claim.body(), secret);
        request.exceptionHandler(alreadyInTheFuture -> {}) // or Vert.x logs what we answer with
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.USER_AGENT, USER_AGENT)
                .putHeader(Signature.ID_HEADER, signature.id())
                .putHeader(Signature.TIMESTAMP_HEADER, signature.timestamp())
                .putHeader(Signature.SIGNATURE_HEADER, signature.value());
        try {
            return await(
                    request.send(Buffer.buffer(claim.body()))
                            .compose(response -> ReplyExcerpt.read(response, left(deadline))),
                    deadline.plus(ReplyExcerpt.GRACE));
        } catch (ExecutionException e) {
            return new Outcome.Unanswered(Failure.sentence(e.getCause()));
        } catch (TimeoutException | InterruptedException e) {
            request.reset();
            throw e;
        }
    }

    private static <T> T await(Future<T> future, Instant deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.toCompletionStage().toCompletableFuture().get(left(deadline), TimeUnit.MILLISECONDS);
    }

    private static boolean isOver(Instant deadline) {
        return !Instant.now().isBefore(deadline);
    }

    private static long left(Instant deadline) {
        return Math.max(1, Duration.between(Instant.now(), deadline).toMillis());
    }
}
