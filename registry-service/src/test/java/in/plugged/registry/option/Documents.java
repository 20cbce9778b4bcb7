package in.plugged.registry.option;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.plugged.registry.document.ServerDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Servers and answers for tests, from JSON in which quotes may be single ones. */
final class Documents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    static InstallOption ofPackage(String json) {
        return options("'packages':[%s]".formatted(json)).all().getFirst();
    }

    static InstallOption ofRemote(String json) {
        return options("'remotes':[%s]".formatted(json)).all().getFirst();
    }

    static InstallOptions options(String members) {
        return InstallOptions.of(
                ServerDocument.read("{'name':'com.example/test','description':'d','version':'1.0.0',%s}"
                        .formatted(members)
                        .replace('\'', '"')));
    }

    static Answers answers(String json) {
        try {
            return Answers.of(JSON.readValue(json.replace('\'', '"'), new TypeReference<Map<String, JsonNode>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
