package in.plugged.local.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Who uses the shared platform now. Each connection is a tenant with a database of its own until it closes. */
final class Tenants {

    private final ServerSocket server;
    private final Address address;
    private final Platform platform;
    private final Duration kept;
    private int present;
    private CountDownLatch occupied = new CountDownLatch(1);

    Tenants(ServerSocket server, Address address, Platform platform, Duration kept) {
        this.server = server;
        this.address = address;
        this.platform = platform;
        this.kept = kept;
        leaveEmpty();
    }

    /** Returns when nobody has been here for as long as an empty platform is kept, or when it was closed. */
    void serve() throws IOException {
        while (true) {
            Socket tenant;
            try {
                tenant = server.accept();
            } catch (SocketException e) {
                return;
            }
            enter();
            Thread.ofVirtual().start(() -> house(tenant));
        }
    }

    void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void house(Socket tenant) {
        try (tenant;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(tenant.getInputStream(), StandardCharsets.US_ASCII))) {
            if (address.word().equals(lines.readLine())) {
                house(tenant.getOutputStream(), lines);
            }
        } catch (IOException e) {
            // A tenant that was killed; its database is gone already.
        } finally {
            leave();
        }
    }

    private void house(OutputStream reply, BufferedReader lines) throws IOException {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        String password = UUID.randomUUID().toString();
        Databases databases = platform.postgres().databases();
        databases.create(name, password);
        try {
            String lease = """
                    jdbc-url=%s
                    username=%s
                    password=%s
                    bootstrap-servers=%s
                    topic-prefix=%s.

                    """.formatted(
                    databases.jdbcUrl(name), name, password, platform.kafka().bootstrapServers(), name);
            reply.write(lease.getBytes(StandardCharsets.US_ASCII));
            reply.flush();
            String said = lines.readLine();
            while (said != null) {
                said = lines.readLine();
            }
        } finally {
            databases.drop(name);
        }
    }

    private synchronized void enter() {
        present++;
        occupied.countDown();
    }

    private synchronized void leave() {
        present--;
        if (present == 0) {
            leaveEmpty();
        }
    }

    private synchronized void leaveEmpty() {
        CountDownLatch next = new CountDownLatch(1);
        occupied = next;
        Thread.ofVirtual().start(() -> closeUnlessOccupied(next));
    }

    private void closeUnlessOccupied(CountDownLatch someoneCame) {
        try {
            if (!someoneCame.await(kept.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
