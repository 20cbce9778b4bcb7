package in.plugged.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import in.plugged.contract.secret.Keyring;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyringTest {

    private static final String OLD = "old:" + key((byte) 1);
    private static final String NEW = "new:" + key((byte) 2);

    private final Keyring keyring = Keyring.parse(OLD);

    @Test
    void whatIsEncryptedOpensInItsContextOnly() {
        String sealed = keyring.encrypt("s3cret", "server-1/env/TOKEN");
        assertThat(sealed).startsWith("v1.old.").doesNotContain("s3cret");
        assertThat(keyring.decrypt(sealed, "server-1/env/TOKEN")).isEqualTo("s3cret");
        assertThatIllegalArgumentException().isThrownBy(() -> keyring.decrypt(sealed, "server-2/env/TOKEN"));
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        assertThat(keyring.encrypt("s3cret", "c")).isNotEqualTo(keyring.encrypt("s3cret", "c"));
    }

    @Test
    void aNewKeyInFrontStillOpensWhatTheOldOneSealed() {
        Keyring rotated = Keyring.parse(NEW + "," + OLD);
        assertThat(rotated.decrypt(keyring.encrypt("s3cret", "c"), "c")).isEqualTo("s3cret");
        assertThat(rotated.encrypt("s3cret", "c")).startsWith("v1.new.");
    }

    @Test
    void aChangedCiphertextDoesNotOpen() {
        String sealed = keyring.encrypt("s3cret", "c");
        String changed = sealed.substring(0, sealed.length() - 2) + (sealed.endsWith("AA") ? "BB" : "AA");
        assertThatIllegalArgumentException().isThrownBy(() -> keyring.decrypt(changed, "c"));
    }

    @Test
    void badKeysAreRefusedWithoutBeingShown() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keyring.parse("k:" + tooShort))
                .withMessageContaining("32 bytes")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(tooShort));
        assertThatIllegalArgumentException().isThrownBy(() -> Keyring.parse("no-colon"));
        assertThatIllegalArgumentException().isThrownBy(() -> Keyring.parse(""));
    }

    private static String key(byte fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
