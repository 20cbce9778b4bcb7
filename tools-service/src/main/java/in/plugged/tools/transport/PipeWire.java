package in.plugged.tools.transport;

import static in.plugged.tools.transport.McpException.Reason.BUSY;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * MCP's stdio transport: a message a line over the pipes of a child process.
 *
 * <p>Each direction has a platform thread: a blocking read of a pipe pins a virtual thread to its carrier, and 256 of
 * those starve everything else.
 */
public final class PipeWire implements Wire {

    private static final Logger LOG = Logger.getLogger(PipeWire.class);
    private static final int MAX_MESSAGE = 16 * 1024 * 1024;
    private static final long MAX_QUEUED = 4L * 1024 * 1024;
    private static final long STACK = 256L * 1024;
    /** No message is empty. */
    private static final byte[] GOODBYE = {};

    private final String name;
    private final InputStream in;
    private final OutputStream out;
    private final Supplier<McpException> epitaph;
    private final BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
    private final AtomicLong queued = new AtomicLong();

    /**
     * A wire over pipes that it then owns.
     *
     * @param name what its threads are called
     * @param epitaph says why {@code in} ended; may take a moment to find out
     */
    public PipeWire(String name, OutputStream out, InputStream in, Supplier<McpException> epitaph) {
        this.name = name;
        this.out = out;
        this.in = in;
        this.epitaph = epitaph;
    }

    @Override
    public void start(Receiver receiver) {
        thread("mcp-in " + name, () -> read(receiver));
        thread("mcp-out " + name, () -> write(receiver));
    }

    /** Queues the message; refused while 4 MiB wait for a child that does not read. */
    @Override
    public CompletableFuture<Void> send(Outgoing message) {
        byte[] line = message.line();
        if (queued.addAndGet(line.length) > MAX_QUEUED) {
            queued.addAndGet(-line.length);
            return CompletableFuture.failedFuture(
                    new McpException(BUSY, "The server does not read what is sent to it"));
        }
        queue.add(line);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void agreed(String protocolVersion) {
        // not repeated on pipes
    }

    /** Lets what is queued go first, then closes the child's stdin, which asks it to exit. */
    @Override
    public void close() {
        queue.add(GOODBYE);
    }

    private void write(Receiver receiver) {
        try (out) {
            for (byte[] line = queue.take(); line.length > 0; line = queue.take()) {
                out.write(line);
                out.write('\n');
                queued.addAndGet(-line.length);
                // One flush for all that came in the meantime.
                if (queue.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            LOG.debugf("A pipe broke: server=%s cause=%s", name, e.getMessage());
            receiver.ended(epitaph.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Receiver receiver) {
        try (in) {
            new Lines(MAX_MESSAGE, new Messages(receiver)).readAll(in);
        } catch (IOException e) {
            LOG.debugf("A pipe broke: server=%s cause=%s", name, e.getMessage());
        }
        receiver.ended(epitaph.get());
    }

    private static void thread(String name, Runnable work) {
        Thread.ofPlatform().name(name).daemon().stackSize(STACK).start(work);
    }

    /** Passes messages on; a line that is none is passed over, as servers that print to stdout do it all the time. */
    private final class Messages implements Lines.Reader {

        private final Receiver receiver;

        private Messages(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void line(byte[] line) {
            int first = 0;
            while (first < line.length && line[first] <= ' ' && line[first] >= 0) {
                first++;
            }
            if (first == line.length || line[first] != '{') {
                LOG.debugf("Not a message, passed over: server=%s bytes=%d", name, line.length);
                return;
            }
            try {
                receiver.received(Message.parse(new RawJson(line)));
            } catch (IOException e) {
                LOG.debugf("Not a message, passed over: server=%s cause=%s", name, e.getMessage());
                LostReply.of(line, "The server's answer is not readable JSON").ifPresent(receiver::received);
            }
        }

        @Override
        public void tooLong(String head, String tail) {
            LOG.warnf("A message over %d bytes was dropped: server=%s", MAX_MESSAGE, name);
            LostReply.of(head, tail, "The server's answer is larger than 16 MiB")
                    .ifPresent(receiver::received);
        }
    }
}
