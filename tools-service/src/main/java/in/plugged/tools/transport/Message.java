package in.plugged.tools.transport;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server sends. */
sealed interface Message {

    /** The answer to one of our requests. */
    record Reply(long id, RawJson result) implements Message {}

    /** One of our requests failed on the server's side. */
    record Refusal(long id, RpcError error) implements Message {}

    /** An answer that cannot be read, though it is known what it answers. */
    record Unreadable(long id, String why) implements Message {}

    /** The server asks something of us; its id is given back as it stands. */
    record Request(RawJson id, String method) implements Message {}

    /** The server tells something. */
    record Notification(String method) implements Message {}

    /** The id of our request that this answers, or null. */
    default @Nullable Long answers() {
        return switch (this) {
            case Reply reply -> reply.id();
            case Refusal refusal -> refusal.id();
            case Unreadable lost -> lost.id();
            case Request _, Notification _ -> null;
        };
    }

    /**
     * Reads one message.
     *
     * @throws IOException where it is not one message of JSON-RPC 2.0
     */
    static Message parse(RawJson json) throws IOException {
        Map<String, RawJson> members = json.members();
        RawJson id = members.get("id");
        RawJson method = members.get("method");
        if (method != null) {
            String name = method.tree().asText();
            return id == null ? new Notification(name) : new Request(id, name);
        }
        if (id == null) {
            throw new IOException("Neither a method nor an id");
        }
        RawJson result = members.get("result");
        RawJson error = members.get("error");
        if (error != null) {
            return new Refusal(number(id), RpcError.parse(error));
        }
        if (result != null) {
            return new Reply(number(id), result);
        }
        throw new IOException("Neither a result nor an error");
    }

    private static long number(RawJson id) throws IOException {
        try {
            return Long.parseLong(id.toString());
        } catch (NumberFormatException e) {
            throw new IOException("Not an id of ours", e);
        }
    }
}
