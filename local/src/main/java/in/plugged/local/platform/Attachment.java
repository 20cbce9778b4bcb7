package in.plugged.local.platform;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.process.Environment;
import in.plugged.local.process.FolderLock;
import in.plugged.local.process.LogTail;
import in.plugged.local.process.Ports;
import in.plugged.local.process.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A test's own database and topic prefix on the checkout's {@link SharedPlatform}, for as long as it is open. Uses only
 * the JDK.
 */
public final class Attachment implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int CONNECT_MILLIS = 2_000;
    private static final long LOOK_AGAIN_MILLIS = 40;

    private final Socket connection;
    private final Map<String, String> lease;

    private Attachment(Socket connection, Map<String, String> lease) {
        this.connection = connection;
        this.lease = Map.copyOf(lease);
    }

    /** Attaches, starting the platform first where none runs. */
    public static Attachment open(Checkout checkout) {
        Path folder = SharedPlatform.folder(checkout);
        FolderLock starting = FolderLock.take(folder.resolve("starting.lock"));
        try (starting) {
            Optional<Attachment> running = tryOpen(folder);
            return running.isPresent() ? running.get() : openNew(checkout, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The tests' PostgreSQL and Kafka do not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    public String jdbcUrl() {
        return value("jdbc-url");
    }

    public String username() {
        return value("username");
    }

    public String password() {
        return value("password");
    }

    public String bootstrapServers() {
        return value("bootstrap-servers");
    }

    /** Ends with a dot, as topic prefixes do. */
    public String topicPrefix() {
        return value("topic-prefix");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String value(String name) {
        String value = lease.get(name);
        if (value == null) {
            throw new IllegalStateException("The tests' platform gave no " + name);
        }
        return value;
    }

    private static Optional<Attachment> tryOpen(Path folder) throws IOException {
        Optional<Address> address = Address.read(folder);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Socket connection = new Socket();
        try {
            connection.connect(Ports.address(address.get().port()), CONNECT_MILLIS);
            connection.getOutputStream().write((address.get().word() + "\n").getBytes(StandardCharsets.US_ASCII));
            Map<String, String> lease = readLease(connection);
            if (!lease.isEmpty()) {
                return Optional.of(new Attachment(connection, lease));
            }
        } catch (IOException e) {
            // It is gone, or going.
        }
        connection.close();
        return Optional.empty();
    }

    private static Map<String, String> readLease(Socket connection) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        Map<String, String> lease = new HashMap<>();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            int equals = line.indexOf('=');
            lease.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return lease;
    }

    private static Attachment openNew(Checkout checkout, Path folder) throws IOException, InterruptedException {
        Address.forget(folder);
        Path log = folder.resolve("platform.log");
        Process process = startPlatform(checkout, folder, log);
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            Optional<Attachment> attached = tryOpen(folder);
            if (attached.isPresent()) {
                return attached.get();
            }
            if (process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new IllegalStateException("The tests' PostgreSQL and Kafka do not start: " + LogTail.of(log));
    }

    private static Process startPlatform(Checkout checkout, Path folder, Path log) throws IOException {
        List<String> words = new ArrayList<>(Session.prefix());
        words.addAll(List.of(
                Checkout.java().toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                checkout.built().resolve("classes") + ":" + checkout.libraries(),
                SharedPlatform.class.getName(),
                checkout.root().toString()));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(Environment.basic());
        return builder.start();
    }
}
