package in.plugged.tools.transport;

import java.util.concurrent.CompletableFuture;

/** Carries messages to and from one server. */
public sealed interface Wire permits PipeWire, HttpWire, SseWire {

    /** Begins to receive. Called once, before anything is sent. */
    void start(Receiver receiver);

    /**
     * Sends one message without waiting for the server. The future fails with an {@link McpException} where the message,
     * or a reply that travels on the same exchange, is known to be lost; cancelling it gives the exchange up.
     */
    CompletableFuture<Void> send(Outgoing message);

    /** What the server calls the protocol's version, once it is known: some wires must repeat it. */
    void agreed(String protocolVersion);

    /** Says goodbye and lets go, without waiting. */
    void close();
}
