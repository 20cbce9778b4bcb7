package in.plugged.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** {@code contract/openapi.yaml}, as the contract's jar carries it. */
final class ContractText {

    private ContractText() {}

    static String read() {
        try (InputStream yaml = ContractText.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("The contract is not on the class path");
            }
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The contract cannot be read", e);
        }
    }
}
