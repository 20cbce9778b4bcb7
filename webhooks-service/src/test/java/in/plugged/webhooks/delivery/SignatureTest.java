package in.plugged.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final UUID EVENT = UUID.fromString("019abf3e-7c3a-7f6e-8d1b-2b6c1f0f9a11");
    private static final String BODY =
            "{\"id\":\"019abf3e-7c3a-7f6e-8d1b-2b6c1f0f9a11\",\"data\":{\"name\":\"Zürich\"}}";

    @Test
    void isAnHmacOfIdTimeAndBodyAsTheSpecificationSays() throws GeneralSecurityException {
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] signed = hmac.doFinal((EVENT + ".1795420800." + BODY).getBytes(StandardCharsets.UTF_8));

        Signature signature = Signature.of(
                EVENT,
                Instant.ofEpochSecond(1_795_420_800),
                BODY,
                "whsec_" + Base64.getEncoder().encodeToString(KEY));

        assertThat(signature)
                .isEqualTo(new Signature(
                        EVENT.toString(),
                        "1795420800",
                        "v1," + Base64.getEncoder().encodeToString(signed)));
    }
}
