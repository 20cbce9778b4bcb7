package in.plugged.gateway;

import in.plugged.gateway.key.KeyText;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** What the gateway needs around it: a signing key, the first two API keys, and services to pass requests to. */
public final class GatewayFixture implements QuarkusTestResourceLifecycleManager {

    private final UpstreamService upstream = new UpstreamService();

    @Override
    public Map<String, String> start() {
        String up = upstream.start();
        Map<String, String> settings = new HashMap<>();
        settings.put("pluggedin.identity.keys-directory", signingKeys().toString());
        settings.put("pluggedin.bootstrap.admin-key", KeyText.random().text());
        settings.put("pluggedin.bootstrap.demo-key", KeyText.random().text());
        settings.put("pluggedin.services.servers", up);
        settings.put("pluggedin.services.tools", up);
        settings.put("pluggedin.services.registry", up);
        // Nothing listens on port 1.
        settings.put("pluggedin.services.webhooks", "http://localhost:1");
        return settings;
    }

    @Override
    public void stop() {
        upstream.stop();
    }

    public static String adminKey() {
        return ConfigProvider.getConfig().getValue("pluggedin.bootstrap.admin-key", String.class);
    }

    public static String demoKey() {
        return ConfigProvider.getConfig().getValue("pluggedin.bootstrap.demo-key", String.class);
    }

    private static Path signingKeys() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("test-1");
            Path folder = Files.createTempDirectory("signing-keys");
            Files.writeString(folder.resolve("test-1.jwk"), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return folder;
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("No signing key could be made", e);
        }
    }
}
