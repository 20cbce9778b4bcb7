package in.plugged.contract.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets with AES-256-GCM (NIST SP 800-38D) under the first of several named keys and decrypts under any of
 * them: rotation is putting a new key first. A ciphertext reads {@code v1.KEY_ID.base64url(nonce || sealed)}. The
 * context (for example the id of the row that owns the secret) is authenticated with it, so that a ciphertext moved
 * elsewhere does not open.
 */
public final class Keyring {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKeySpec> keys;
    private final String current;

    private Keyring(Map<String, SecretKeySpec> keys, String current) {
        this.keys = keys;
        this.current = current;
    }

    /**
     * Reads {@code id:base64,id:base64,...}, each key 32 bytes, the first one used for new secrets.
     *
     * @throws IllegalArgumentException where the text is not of that form; the message holds no key
     */
    public static Keyring parse(String text) {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            int colon = entry.indexOf(':');
            String id = entry.substring(0, Math.max(0, colon)).strip();
            if (!id.matches("[A-Za-z0-9_-]{1,32}")) {
                throw new IllegalArgumentException("Secret keys are given as id:base64,id:base64");
            }
            byte[] key = Base64.getDecoder().decode(entry.substring(colon + 1).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException(
                        "The secret key '%s' must have 32 bytes, not %d".formatted(id, key.length));
            }
            keys.put(id, new SecretKeySpec(key, "AES"));
        }
        return new Keyring(keys, keys.keySet().iterator().next());
    }

    public String encrypt(String plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, current, nonce, context, plain.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return "v1." + current + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /**
     * Opens what {@link #encrypt} made.
     *
     * @throws IllegalArgumentException where no key opens it in this context
     */
    public String decrypt(String ciphertext, String context) {
        String[] parts = ciphertext.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals("v1") || !keys.containsKey(parts[1])) {
            throw new IllegalArgumentException("Not a ciphertext of this keyring");
        }
        ByteBuffer both = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2]));
        byte[] nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        byte[] sealed = new byte[both.remaining()];
        both.get(sealed);
        return new String(crypt(Cipher.DECRYPT_MODE, parts[1], nonce, context, sealed), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, String keyId, byte[] nonce, String context, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The ciphertext does not open with this key in this context", e);
        }
    }
}
