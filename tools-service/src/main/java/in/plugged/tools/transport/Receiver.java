package in.plugged.tools.transport;

/** Hears what comes in over a {@link Wire}. */
interface Receiver {

    void received(Message message);

    /** Nothing will come any more. */
    void ended(McpException why);
}
