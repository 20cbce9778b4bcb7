package in.plugged.local.platform;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.process.ChildDied;
import in.plugged.local.process.Folder;
import in.plugged.local.process.FolderLock;
import in.plugged.local.process.Ports;
import in.plugged.local.process.Reaper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The PostgreSQL and the Kafka that all tests of a checkout share: the main class of a process that
 * {@link Attachment} starts. Its folder, {@code .pluggedin/test}, holds its logs, the data of this run, and the
 * {@link Address} it listens on.
 */
final class SharedPlatform {

    private static final Duration KEPT = Duration.ofMinutes(2);

    private SharedPlatform() {}

    static Path folder(Checkout checkout) {
        return checkout.state().resolve("test");
    }

    public static void main(String[] arguments) throws Exception {
        Checkout checkout = new Checkout(Path.of(arguments[0]));
        Path folder = folder(checkout);
        // A predecessor that is going holds this until its data is gone.
        FolderLock running = FolderLock.take(folder.resolve("running.lock"));
        Path data = folder.resolve("data");
        Folder.delete(data);
        Files.createDirectories(data);
        try (Reaper reaper = Reaper.start()) {
            serve(folder, start(checkout, data, reaper));
        } finally {
            Folder.delete(data);
            running.close();
        }
        // Threads that serve a connection do not keep this alive.
        System.exit(0);
    }

    private static Platform start(Checkout checkout, Path data, Reaper reaper) throws ChildDied, InterruptedException {
        List<Integer> ports = Ports.free(3);
        Path logs = folder(checkout);
        String password = UUID.randomUUID().toString();
        return Platform.start(
                new Postgres.Setup(data.resolve("postgresql"), ports.get(0), password, false, logs, checkout.state()),
                new Kafka.Setup(data.resolve("kafka"), ports.get(1), ports.get(2), logs, checkout, List.of()),
                reaper);
    }

    private static void serve(Path folder, Platform platform) throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Address address = Address.of(server.getLocalPort());
            Tenants tenants = new Tenants(server, address, platform, KEPT);
            platform.postgres().child().whenEnded(tenants::close);
            platform.kafka().child().whenEnded(tenants::close);
            address.write(folder);
            tenants.serve();
            Address.forget(folder);
        }
        platform.stop();
    }
}
