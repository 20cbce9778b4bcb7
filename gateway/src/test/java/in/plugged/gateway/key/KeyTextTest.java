package in.plugged.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    @Test
    void aRandomKeyIsWellFormedAndNeverTheSame() {
        KeyText key = KeyText.random();
        assertThat(key.isWellFormed()).isTrue();
        assertThat(key.text()).matches("pg_in_[0-9A-Za-z]{46}");
        assertThat(KeyText.random()).isNotEqualTo(key);
    }

    /** Computed apart from this code: zlib.crc32 in base62 of 40 zeros after the start. */
    @Test
    void theChecksumIsTheCrc32OfWhatStandsBefore() {
        assertThat(new KeyText("pg_in_" + "0".repeat(40) + "0MoOaG").isWellFormed())
                .isTrue();
    }

    @Test
    void everyMistypedCharacterIsNoticed() {
        String text = KeyText.random().text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            String mistyped = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(new KeyText(mistyped).isWellFormed()).as(mistyped).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pg_in_", "Bearer", "pg_in_äöü", "sk_live_0123456789"})
    void whatIsNoKeyIsRefused(String text) {
        assertThat(new KeyText(text).isWellFormed()).isFalse();
    }

    @Test
    void itsTextNeverReachesALog() {
        KeyText key = KeyText.random();
        assertThat(key.toString()).doesNotContain(key.text().substring(6));
        assertThat(key.prefix()).hasSize(12);
    }
}
