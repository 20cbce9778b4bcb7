package in.plugged.gateway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** The gateway's keys: one signs, all are published so that tokens signed before a rotation stay good. */
@ApplicationScoped
class SigningKeys {

    private final List<EllipticCurveJsonWebKey> keys;

    SigningKeys(IdentityConfig config) {
        keys = read(config.keysDirectory());
    }

    String currentId() {
        return Objects.requireNonNull(current().getKeyId());
    }

    ECPrivateKey currentPrivate() {
        return (ECPrivateKey) current().getPrivateKey();
    }

    ECPublicKey currentPublic() {
        return current().getECPublicKey();
    }

    /** The public halves as a JSON Web Key Set (RFC 7517, section 5). */
    String published() {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private EllipticCurveJsonWebKey current() {
        return keys.getLast();
    }

    private static List<EllipticCurveJsonWebKey> read(Path folder) {
        List<EllipticCurveJsonWebKey> keys = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jwk")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(Comparator.naturalOrder());
            for (Path file : sorted) {
                keys.add(read(file, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("pluggedin.identity.keys-directory cannot be read: " + folder, e);
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("pluggedin.identity.keys-directory holds no *.jwk file: " + folder);
        }
        return List.copyOf(keys);
    }

    private static EllipticCurveJsonWebKey read(Path file, String json) {
        try {
            if (PublicJsonWebKey.Factory.newPublicJwk(json) instanceof EllipticCurveJsonWebKey key
                    && key.getPrivateKey() != null
                    && key.getKeyId() != null
                    && "P-256".equals(key.getCurveName())) {
                return key;
            }
        } catch (JoseException e) {
            throw new IllegalStateException("Not a JSON Web Key: " + file.getFileName(), e);
        }
        throw new IllegalStateException("Not a private key on P-256 with a kid: " + file.getFileName());
    }
}
