package in.plugged.webhooks.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;

/** JSON merge patches (RFC 7396) over a subscription, which has no nested objects: a member replaces, null removes. */
@ApplicationScoped
class MergePatch {

    private final ObjectMapper json;

    MergePatch(ObjectMapper json) {
        this.json = json;
    }

    Subscription apply(Subscription current, ObjectNode patch) {
        ObjectNode merged = json.valueToTree(current);
        patch.forEachEntry((member, value) -> {
            if (value.isNull()) {
                merged.remove(member);
            } else {
                merged.set(member, value);
            }
        });
        try {
            return json.treeToValue(merged, Subscription.class);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e); // the mapper of errors names the member from its cause
        }
    }
}
