/**
 * Subscriptions: which URL wants to hear of which events.
 *
 * <p>{@link in.plugged.webhooks.webhook.WebhookResource} is the API. What a client may set is one record,
 * {@link in.plugged.webhooks.webhook.Subscription}, that knows what is wrong with it. A change is a JSON merge patch over the
 * subscription as it stands, so that there is one rule for what is valid and not one for each verb.
 *
 * <p>The secret that signs is made here, shown once in the reply to the creation, and kept only encrypted
 * ({@link in.plugged.webhooks.webhook.SigningSecrets}). The rest of the service meets webhooks as
 * {@link in.plugged.webhooks.webhook.Subscriber}s through {@link in.plugged.webhooks.webhook.Webhooks}.
 */
@NullMarked
package in.plugged.webhooks.webhook;

import org.jspecify.annotations.NullMarked;
