package in.plugged.gateway.key;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes and revokes keys, and says so by event. */
@ApplicationScoped
public class Keys {

    /** The member of a key event's data that names the key. */
    static final String KEY_UUID = "key_uuid";

    private final Outbox outbox;
    private final KnownKeys known;

    Keys(Outbox outbox, KnownKeys known) {
        this.outbox = outbox;
        this.known = known;
    }

    @Transactional
    public CreatedKey create(UUID account, KeyGrant grant) {
        return create(account, grant, KeyText.random());
    }

    /** Makes a key whose text the operator chose. */
    @Transactional
    public CreatedKey create(UUID account, KeyGrant grant, KeyText text) {
        ApiKey key = ApiKey.create(account, text, grant);
        outbox.publish(event(EventType.KEY_CREATED, key));
        return CreatedKey.of(key, text);
    }

    /** Whether any account has or had this key. */
    @Transactional
    public boolean exists(KeyText text) {
        return ApiKey.byHash(text.hash()).isPresent();
    }

    /**
     * Revokes a key everywhere: here at once, in other replicas by the event.
     *
     * @throws ApiException 404 where the account has no such key
     */
    @Transactional
    void revoke(UUID account, String uuid) {
        ApiKey key = of(account, uuid);
        key.revoke();
        outbox.publish(event(EventType.KEY_REVOKED, key));
        known.forget(key.uuid);
    }

    /** A key of the account, or 404. */
    ApiKey of(UUID account, String uuid) {
        try {
            return ApiKey.ofAccount(account, UUID.fromString(uuid))
                    .orElseThrow(() -> ApiException.notFound("key", uuid));
        } catch (IllegalArgumentException e) {
            throw ApiException.notFound("key", uuid);
        }
    }

    private static Event event(EventType type, ApiKey key) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put(KEY_UUID, key.uuid.toString()).put("name", key.name).put("prefix", key.prefix);
        return Event.ofAccount(type, key.accountUuid, data);
    }
}
