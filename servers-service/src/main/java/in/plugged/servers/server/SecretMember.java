package in.plugged.servers.server;

import in.plugged.servers.field.Fields;
import in.plugged.servers.field.TextRule;
import in.plugged.servers.secret.Ciphertext;
import in.plugged.servers.secret.Seal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A member of a config that is an object of secrets.
 *
 * @param member what it is called: {@code env}, {@code headers}
 * @param name what the names in it must be
 * @param value what the plain values in it must be
 */
record SecretMember(String member, TextRule name, TextRule value) {

    static final int LONGEST_VALUE = 32_768;

    private static final int MOST = 256;

    /** The secrets sent, sealed, in the order they were sent; none where the member is left out. */
    Map<String, Ciphertext> read(Fields config, Seal seal) {
        Map<String, Ciphertext> sealed = new LinkedHashMap<>();
        config.secretly().object(member).ifPresent(secrets -> {
            if (secrets.names().size() > MOST) {
                config.refuse(member, "must not have more than %d entries".formatted(MOST));
                return;
            }
            for (String key : secrets.names()) {
                name.broken(key).ifPresent(reason -> secrets.refuse(key, reason));
                secrets.requiredText(key, value)
                        .ifPresent(plain -> seal.seal(slot(key), plain)
                                .ifPresentOrElse(
                                        ciphertext -> sealed.put(key, ciphertext),
                                        () -> secrets.refuse(key, "is masked, but no value is stored for it")));
            }
        });
        return sealed;
    }

    /** A copy nobody can change. */
    Map<String, Ciphertext> copy(Map<String, Ciphertext> secrets) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
    }

    Map<String, Ciphertext> masked(Map<String, Ciphertext> secrets) {
        Map<String, Ciphertext> masked = new LinkedHashMap<>();
        secrets.keySet().forEach(key -> masked.put(key, Ciphertext.MASK));
        return masked;
    }

    Map<String, Ciphertext> slots(Map<String, Ciphertext> secrets) {
        Map<String, Ciphertext> slots = new LinkedHashMap<>();
        secrets.forEach((key, ciphertext) -> slots.put(slot(key), ciphertext));
        return slots;
    }

    private String slot(String key) {
        return member + "/" + key;
    }
}
