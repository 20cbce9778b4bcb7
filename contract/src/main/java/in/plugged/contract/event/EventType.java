package in.plugged.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of event, by the name it has on Kafka, in streams and in webhook subscriptions. */
public enum EventType {
    SERVER_CREATED("server.created"),
    SERVER_UPDATED("server.updated"),
    SERVER_DELETED("server.deleted"),
    SERVER_INSTALLED("server.installed"),
    SERVER_CONNECTED("server.connected"),
    SERVER_DISCONNECTED("server.disconnected"),
    SERVER_ERROR("server.error"),
    TOOL_EXECUTED("tool.executed"),
    TOOL_FAILED("tool.failed"),
    TOOLS_CHANGED("tools.changed"),
    QUOTA_WARNING("quota.warning"),
    QUOTA_EXCEEDED("quota.exceeded"),
    KEY_CREATED("key.created"),
    KEY_ROTATED("key.rotated"),
    KEY_REVOKED("key.revoked"),
    WEBHOOK_DISABLED("webhook.disabled"),
    NOTIFICATION_CREATED("notification.created"),
    TEST_PING("test.ping");

    private static final Map<String, EventType> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::wire, Function.identity()));

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    /**
     * The type of that name.
     *
     * @throws IllegalArgumentException for a type that does not exist
     */
    @JsonCreator
    public static EventType fromWire(String wire) {
        EventType type = BY_WIRE.get(wire);
        if (type == null) {
            throw new IllegalArgumentException("No event type is called " + wire);
        }
        return type;
    }

    /** Whether this type is meant by a subscription: a full name, {@code server.*} or {@code *}. */
    public boolean matches(String pattern) {
        return pattern.equals("*")
                || pattern.equals(wire)
                || (pattern.endsWith(".*") && wire.startsWith(pattern.substring(0, pattern.length() - 1)));
    }
}
