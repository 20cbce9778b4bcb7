package in.plugged.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretIsMadeOnceAndKept() {
        String key = new Secrets(new Home(folder)).demoKey();
        assertThat(new Secrets(new Home(folder)).demoKey()).isEqualTo(key);
    }

    @Test
    void thereIsNoKeyBeforeAStartMadeIt() {
        Secrets secrets = new Secrets(new Home(folder));
        assertThat(secrets.existingKey(true)).isEmpty();
        String made = secrets.adminKey();
        assertThat(secrets.existingKey(true)).contains(made);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        Secrets secrets = new Secrets(new Home(folder));
        secrets.adminKey();
        secrets.secretKeys("servers");
        secrets.identityKeys();
        try (Stream<Path> files = Files.walk(folder.resolve("secrets"))) {
            List<Path> all = files.toList();
            assertThat(all)
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .endsWith("------"));
        }
    }

    @Test
    void theSigningKeyIsAnEcKeyInPkcs8() throws Exception {
        Path pem = new Secrets(new Home(folder)).identityKeys().resolve("0001.pem");
        String base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        assertThat(key.getParams().getCurve().getField().getFieldSize()).isEqualTo(256);
    }
}
