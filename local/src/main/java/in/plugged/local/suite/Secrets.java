package in.plugged.local.suite;

import in.plugged.local.process.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The keys and passwords of one installation, each a file that only its owner reads, made when first needed and kept: a
 * new one would not open what the old one closed.
 */
public final class Secrets {

    private static final int PASSWORD_CHARACTERS = 32;
    private static final int SECRET_KEY_BYTES = 32;
    private static final int COORDINATE_BYTES = 32;

    private final Path folder;

    public Secrets(Home home) {
        this.folder = home.secrets();
    }

    /** The API key of the account that people try things with. */
    public String demoKey() {
        return kept("demo-key", ApiKey::create);
    }

    /** The API key of the operator. */
    public String adminKey() {
        return kept("admin-key", ApiKey::create);
    }

    /** One of the two API keys, if a start has made it. */
    public Optional<String> existingKey(boolean admin) {
        Path file = folder.resolve(admin ? "admin-key" : "demo-key");
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** The password of a database's role, or of the superuser. */
    String databasePassword(String role) {
        return kept("database-password-" + role, () -> ApiKey.random(PASSWORD_CHARACTERS));
    }

    /** Keys that encrypt what users entrust, in the keyring's form. */
    String secretKeys(String owner) {
        return kept("secret-keys-" + owner, Secrets::newSecretKey);
    }

    /** A folder with the private key that signs tokens. */
    Path identityKeys() {
        Path keys = folder.resolve("identity");
        kept("identity/0001.jwk", Secrets::newSigningKey);
        return keys;
    }

    private String kept(String name, Supplier<String> make) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            write(file, make.get());
        }
        return read(file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void write(Path file, String secret) {
        try {
            Path parent = Folder.create(file.resolveSibling("."));
            Path unfinished = Files.createTempFile(
                    parent,
                    "new",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, secret + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static String newSecretKey() {
        byte[] key = new byte[SECRET_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return "k1:" + Base64.getEncoder().encodeToString(key);
    }

    /** A JSON Web Key (RFC 7517, RFC 7518 section 6.2) on the curve P-256. */
    private static String newSigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
            return """
                    {"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"%s","x":"%s","y":"%s","d":"%s"}""".formatted(
                            UUID.randomUUID(),
                            coordinate(point.getAffineX()),
                            coordinate(point.getAffineY()),
                            coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK makes no EC keys", e);
        }
    }

    /** Exactly 32 bytes, the most significant first. */
    private static String coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[COORDINATE_BYTES];
        int length = Math.min(signed.length, COORDINATE_BYTES);
        System.arraycopy(signed, signed.length - length, bytes, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
