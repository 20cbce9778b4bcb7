package in.plugged.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.contract.network.AllowedAddresses;
import in.plugged.contract.network.Cidr;
import in.plugged.webhooks.address.AddressGuard;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTlsTest {

    private static final String PASSWORD = "only-a-test";

    /** The names that clients asked for. */
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    @Test
    void tlsAsksForTheNameThoughTheConnectionGoesToAnAddressAndUnknownCertificatesAreNotTrusted() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (SSLServerSocket server = serve()) {
            Thread.ofVirtual().start(() -> shakeHands(server));
            Sender sender = new Sender(
                    new AddressGuard(new AllowedAddresses(() -> Optional.of(List.of(Cidr.of("127.0.0.1/32")))), name ->
                            new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}),
                    Configured.with(),
                    vertx);

            Outcome outcome = sender.send(
                    claim("https://hooks.example:%d/".formatted(server.getLocalPort())),
                    "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Unanswered.class,
                            unanswered -> assertThat(unanswered.reason()).startsWith("TLS failed"));
            assertThat(asked).containsExactly("hooks.example");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private SSLServerSocket serve() throws IOException, GeneralSecurityException, InterruptedException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(selfSigned(), PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        SSLServerSocket server = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SSLParameters parameters = server.getSSLParameters();
        parameters.setSNIMatchers(List.of(new SNIMatcher(0) {
            @Override
            public boolean matches(SNIServerName name) {
                return asked.add(new String(name.getEncoded(), StandardCharsets.US_ASCII));
            }
        }));
        server.setSSLParameters(parameters);
        return server;
    }

    private static void shakeHands(SSLServerSocket server) {
        try (SSLSocket client = (SSLSocket) server.accept()) {
            client.startHandshake();
        } catch (IOException e) {
            // as it should be: the client does not trust us
        }
    }

    private KeyStore selfSigned() throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "hooks",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "san=dns:hooks.example",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static Claim claim(String url) {
        return new Claim(UUID.randomUUID(), 1, 0, UUID.randomUUID(), UUID.randomUUID(), "{}", url, "");
    }
}
