package in.plugged.webhooks.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.caller.Scope;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.Violation;
import in.plugged.contract.page.Page;
import in.plugged.webhooks.address.AddressGuard;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /api/webhooks}: an account's subscriptions. */
@Path("/api/webhooks")
@RunOnVirtualThread
@Transactional
class WebhookResource {

    private final CurrentCaller caller;
    private final Webhooks webhooks;
    private final SigningSecrets secrets;
    private final AddressGuard guard;
    private final MergePatch mergePatch;

    WebhookResource(
            CurrentCaller caller,
            Webhooks webhooks,
            SigningSecrets secrets,
            AddressGuard guard,
            MergePatch mergePatch) {
        this.caller = caller;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.guard = guard;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed(Scope.WEBHOOKS_READ)
    public WebhookList list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return WebhookList.of(Webhook.page(caller.get(), Page.afterUuid(cursor), Page.limit(limit)));
    }

    @POST
    @RolesAllowed(Scope.WEBHOOKS_WRITE)
    public RestResponse<WebhookReply.Created> create(@NotNull NewWebhook asked) {
        UUID uuid = Webhook.newId();
        String secret = secrets.generate();
        Webhook webhook = new Webhook(uuid, caller.get(), valid(asked.subscription()), secrets.seal(uuid, secret));
        webhook.persist();
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, new WebhookReply.Created(WebhookReply.of(webhook), secret))
                .header(HttpHeaders.LOCATION, "/api/webhooks/" + uuid)
                .build();
    }

    @GET
    @Path("{uuid}")
    @RolesAllowed(Scope.WEBHOOKS_READ)
    public WebhookReply read(@PathParam("uuid") String uuid) {
        return WebhookReply.of(webhooks.find(uuid));
    }

    /** Keeps what the body leaves out, as everywhere in this API: the same as a patch. */
    @PUT
    @Path("{uuid}")
    @RolesAllowed(Scope.WEBHOOKS_WRITE)
    public WebhookReply update(@PathParam("uuid") String uuid, @NotNull ObjectNode changes) {
        return patch(uuid, changes);
    }

    @PATCH
    @Path("{uuid}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Scope.WEBHOOKS_WRITE)
    public WebhookReply patch(@PathParam("uuid") String uuid, @NotNull ObjectNode changes) {
        Webhook webhook = webhooks.findToChange(uuid);
        webhook.change(valid(mergePatch.apply(webhook.subscription(), changes)));
        return WebhookReply.of(webhook);
    }

    @DELETE
    @Path("{uuid}")
    @RolesAllowed(Scope.WEBHOOKS_WRITE)
    public void delete(@PathParam("uuid") String uuid) {
        webhooks.findToChange(uuid).delete();
    }

    private Subscription valid(Subscription wanted) {
        List<Violation> violations = wanted.violations(guard);
        if (!violations.isEmpty()) {
            throw ApiException.invalid(violations);
        }
        return wanted;
    }
}
