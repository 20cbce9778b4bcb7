package in.plugged.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    void theSigningKeyIsAPrivateJsonWebKeyOnP256() throws Exception {
        Path file = new Secrets(new Home(folder)).identityKeys().resolve("0001.jwk");
        JsonNode key = new ObjectMapper().readTree(file.toFile());
        assertThat(key.path("crv").asText()).isEqualTo("P-256");
        assertThat(key.path("kid").asText()).isNotEmpty();
        assertThat(Stream.of("x", "y", "d"))
                .allSatisfy(member -> assertThat(
                                Base64.getUrlDecoder().decode(key.path(member).asText()))
                        .hasSize(32));
    }
}
