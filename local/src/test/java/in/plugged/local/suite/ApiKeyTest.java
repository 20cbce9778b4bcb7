package in.plugged.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    @Test
    void aKeyHasItsFormAndItsChecksum() {
        String key = ApiKey.create();
        assertThat(key).matches("pg_in_[0-9A-Za-z]{46}");
        assertThat(ApiKey.withChecksum(key.substring(0, key.length() - 6))).isEqualTo(key);
    }

    @Test
    void theChecksumIsTheCrc32InBase62PaddedToSixCharacters() {
        // Worked out elsewhere: the CRC-32 is 337090296.
        assertThat(ApiKey.withChecksum("pg_in_" + "0".repeat(40))).endsWith("0MoOaG");
    }

    @Test
    void noTwoKeysAreAlike() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> ApiKey.create()).collect(Collectors.toSet()))
                .hasSize(1_000);
    }
}
