package in.plugged.servers.secret;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.contract.secret.Keyring;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String FIRST = "first:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String SECOND = "second:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    private final UUID server = UUID.randomUUID();
    private final Secrets secrets = new Secrets(() -> FIRST);

    @Test
    void aSealedValueOpensInItsOwnSlotOnly() {
        Ciphertext sealed =
                secrets.of(server, Map.of()).seal("env/TOKEN", "s3cret").orElseThrow();
        assertThat(sealed.text()).doesNotContain("s3cret");
        assertThat(Keyring.parse(FIRST).decrypt(sealed.text(), server + "/env/TOKEN"))
                .isEqualTo("s3cret");
        assertThat(sealed).hasToString("********");
    }

    @Test
    void theMaskKeepsWhatIsStored() {
        Ciphertext stored = new Ciphertext("v1.first.abc");
        Seal seal = secrets.of(server, Map.of("env/TOKEN", stored));
        assertThat(seal.seal("env/TOKEN", "********")).contains(stored);
        assertThat(seal.seal("env/OTHER", "********")).isEmpty();
    }

    @Test
    void theSameValueKeepsItsCiphertextAndAnotherDoesNot() {
        Ciphertext stored =
                secrets.of(server, Map.of()).seal("env/TOKEN", "old").orElseThrow();
        Seal seal = secrets.of(server, Map.of("env/TOKEN", stored));
        assertThat(seal.seal("env/TOKEN", "old")).contains(stored);
        assertThat(seal.seal("env/TOKEN", "new")).isPresent().get().isNotEqualTo(stored);
    }

    @Test
    void aValueUnderAKeyThatIsGoneIsReplaced() {
        Ciphertext stored =
                secrets.of(server, Map.of()).seal("env/TOKEN", "old").orElseThrow();
        Seal seal = new Secrets(() -> SECOND).of(server, Map.of("env/TOKEN", stored));
        assertThat(seal.seal("env/TOKEN", "old").orElseThrow().text()).startsWith("v1.second.");
    }
}
