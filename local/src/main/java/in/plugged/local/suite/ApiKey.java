package in.plugged.local.suite;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * The form of an API key: {@code pg_in_}, 40 random characters, and six that are the CRC-32 of everything before, all
 * base62. The gateway checks the form of every key it is shown.
 */
final class ApiKey {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String PREFIX = "pg_in_";
    private static final int RANDOM_CHARACTERS = 40;
    private static final int CHECKSUM_CHARACTERS = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKey() {}

    static String create() {
        return withChecksum(PREFIX + random(RANDOM_CHARACTERS));
    }

    /** Base62 characters from the system's best source. */
    static String random(int characters) {
        return RANDOM.ints(characters, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .reduce("", String::concat);
    }

    static String withChecksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        char[] checksum = new char[CHECKSUM_CHARACTERS];
        long rest = crc.getValue();
        for (int i = CHECKSUM_CHARACTERS - 1; i >= 0; i--) {
            checksum[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return body + new String(checksum);
    }
}
