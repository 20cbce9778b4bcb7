package in.plugged.gateway.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * An API key as its owner holds it: {@code pg_in_}, 40 random base62 characters (238 bits), and 6 base62 characters of
 * the CRC-32 of what stands before, so that a mistyped key is refused without a look-up and scanners find leaked ones.
 */
public record KeyText(String text) {

    private static final String START = "pg_in_";
    private static final int RANDOM_LENGTH = 40;
    private static final int CHECKSUM_LENGTH = 6;
    private static final int LENGTH = START.length() + RANDOM_LENGTH + CHECKSUM_LENGTH;
    private static final int SHOWN = START.length() + 6;
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static KeyText random() {
        StringBuilder text = new StringBuilder(LENGTH).append(START);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(BASE62.charAt(RANDOM.nextInt(BASE62.length())));
        }
        return new KeyText(text.append(checksum(text.toString())).toString());
    }

    /** Whether it has the form of a key and its checksum is right. */
    public boolean isWellFormed() {
        if (text.length() != LENGTH || !text.startsWith(START)) {
            return false;
        }
        String body = text.substring(0, LENGTH - CHECKSUM_LENGTH);
        return text.substring(LENGTH - CHECKSUM_LENGTH).equals(checksum(body));
    }

    /** What may be shown of it. */
    String prefix() {
        return text.substring(0, SHOWN);
    }

    /** SHA-256: a key has too much entropy to be guessed, so no slow hash is needed. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Never the key: this text ends up in logs. */
    @Override
    public String toString() {
        return START + "***" + HexFormat.of().formatHex(hash(), 0, 2);
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.ISO_8859_1));
        long rest = crc.getValue();
        char[] digits = new char[CHECKSUM_LENGTH];
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = BASE62.charAt((int) (rest % BASE62.length()));
            rest /= BASE62.length();
        }
        return new String(digits);
    }
}
