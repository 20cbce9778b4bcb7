package in.plugged.gateway.route;

import in.plugged.contract.caller.Caller;
import in.plugged.contract.error.ErrorCode;
import in.plugged.contract.error.UnroutedRequests;
import in.plugged.gateway.identity.TokenMint;
import in.plugged.gateway.key.KeyText;
import in.plugged.gateway.key.KnownKey;
import in.plugged.gateway.key.KnownKeys;
import in.plugged.gateway.stream.EventStreams;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the API key into the caller, kept in the request, and into the token that services see instead of the key. From
 * memory this blocks nothing; a key seen for the first time is looked up on a worker thread.
 */
@ApplicationScoped
class KeyStep implements Handler<RoutingContext> {

    private static final String BEARER = "Bearer ";
    private static final String KEY_HEADER = "X-API-Key";
    private static final String CALLER = Caller.class.getName();

    /** For people, without a key. */
    private static final List<String> OPEN = List.of("/api/playground", "/api/openapi");

    private final KnownKeys keys;
    private final TokenMint mint;
    private final UnroutedRequests errors;

    KeyStep(KnownKeys keys, TokenMint mint, UnroutedRequests errors) {
        this.keys = keys;
        this.mint = mint;
        this.errors = errors;
    }

    /** The caller that this step found. */
    static Caller caller(RoutingContext request) {
        return request.get(CALLER);
    }

    @Override
    public void handle(RoutingContext request) {
        if (OPEN.stream().anyMatch(request.normalizedPath()::startsWith)) {
            request.next();
            return;
        }
        String sent = sentKey(request);
        KeyText text = new KeyText(sent == null ? "" : sent);
        if (!text.isWellFormed()) {
            unauthorized(request, sent == null ? "An API key is required" : "The API key is not one of this API");
            return;
        }
        KnownKey known = keys.peek(text);
        if (known != null) {
            decide(request, known);
            return;
        }
        request.request().pause();
        request.vertx().executeBlocking(() -> keys.load(text), false).onComplete(loaded -> {
            request.request().resume();
            if (loaded.succeeded()) {
                decide(request, loaded.result());
            } else {
                request.fail(loaded.cause());
            }
        });
    }

    private void decide(RoutingContext request, KnownKey known) {
        switch (known) {
            case KnownKey.Valid valid
            when valid.expiresAt() != null && valid.expiresAt().isBefore(Instant.now()) ->
                unauthorized(request, "The API key has expired");
            case KnownKey.Valid valid -> proceed(request, valid.caller());
            case KnownKey.Revoked revoked -> errors.reply(request, ErrorCode.KEY_REVOKED, "The API key was revoked");
            case KnownKey.Unknown unknown -> unauthorized(request, "The API key is not known");
        }
    }

    private void proceed(RoutingContext request, Caller caller) {
        request.put(CALLER, caller);
        request.request().headers().remove(KEY_HEADER).set("Authorization", BEARER + mint.token(caller));
        request.next();
    }

    private void unauthorized(RoutingContext request, String message) {
        request.response().putHeader("WWW-Authenticate", "Bearer realm=\"plugged.in\"");
        errors.reply(request, ErrorCode.UNAUTHORIZED, message);
    }

    private static @Nullable String sentKey(RoutingContext request) {
        HttpServerRequest http = request.request();
        String authorization = http.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? authorization.substring(BEARER.length()).strip()
                    : "";
        }
        String header = http.getHeader(KEY_HEADER);
        if (header != null) {
            return header.strip();
        }
        // A browser's EventSource cannot send headers.
        return EventStreams.isStream(request.normalizedPath()) ? http.getParam("token") : null;
    }
}
