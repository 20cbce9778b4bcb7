package in.plugged.tools.session;

import static in.plugged.tools.transport.McpException.Reason.ENDED;
import static java.util.Map.entry;

import in.plugged.tools.definition.Definition;
import in.plugged.tools.transport.Conversation;
import in.plugged.tools.transport.McpException;
import in.plugged.tools.transport.RawJson;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A server that is connected, and what is known of it. */
public final class Session {

    private final Definition definition;
    private final Conversation conversation;
    private final ServerIdentity identity;
    private final Duration answerTimeout;
    private final AtomicReference<@Nullable CompletableFuture<ToolList>> tools = new AtomicReference<>();
    private volatile long lastUsed = System.nanoTime();
    private volatile @Nullable String closedBecause;

    Session(Definition definition, Conversation conversation, ServerIdentity identity, Duration answerTimeout) {
        this.definition = definition;
        this.conversation = conversation;
        this.identity = identity;
        this.answerTimeout = answerTimeout;
    }

    public ServerIdentity identity() {
        return identity;
    }

    /** The server's tools, asked for once until the server says that they changed. */
    public ToolList tools(boolean refresh) throws McpException {
        if (refresh) {
            tools.set(null);
        }
        CompletableFuture<ToolList> known = tools.get();
        if (known != null) {
            return await(known);
        }
        CompletableFuture<ToolList> mine = new CompletableFuture<>();
        CompletableFuture<ToolList> other = tools.compareAndExchange(null, mine);
        if (other != null) {
            return await(other);
        }
        try {
            ToolList list = ToolList.ask(conversation, answerTimeout);
            mine.complete(list);
            return list;
        } catch (McpException | RuntimeException e) {
            mine.completeExceptionally(e);
            tools.compareAndSet(mine, null);
            throw e;
        }
    }

    /** Whether there was a list to forget: of many notices in a row only the first means something. */
    boolean toolsChanged() {
        return tools.getAndSet(null) != null;
    }

    /** The server's own {@code result}, verbatim. */
    public RawJson call(String tool, RawJson arguments, Duration timeout) throws McpException {
        RawJson params = RawJson.object(entry("name", RawJson.string(tool)), entry("arguments", arguments));
        return conversation.request("tools/call", params, timeout);
    }

    /** Makes the server answer something. */
    void ping() throws McpException {
        var _ = conversation.request("ping", RawJson.EMPTY_OBJECT, answerTimeout);
    }

    void used() {
        lastUsed = System.nanoTime();
    }

    boolean isIdleFor(Duration time) {
        return !isBusy() && System.nanoTime() - lastUsed > time.toNanos();
    }

    boolean isBusy() {
        return conversation.inFlight() > 0;
    }

    Definition definition() {
        return definition;
    }

    /** Ends it on purpose. */
    void close(String because) {
        closedBecause = because;
        conversation.end(new McpException(ENDED, because));
    }

    /** Ends it because of what the server did. */
    void fail(McpException why) {
        conversation.end(why);
    }

    /** Why it was ended on purpose, if it was. */
    Optional<String> closedBecause() {
        return Optional.ofNullable(closedBecause);
    }

    CompletableFuture<McpException> end() {
        return conversation.end();
    }

    private static ToolList await(CompletableFuture<ToolList> list) throws McpException {
        try {
            return list.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof McpException known
                    ? known.again()
                    : new McpException(ENDED, "The list of tools was not read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new McpException(ENDED, "Interrupted while the tools were listed", e);
        }
    }
}
