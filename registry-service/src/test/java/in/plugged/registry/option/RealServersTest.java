package in.plugged.registry.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import in.plugged.registry.document.ServerDocument;
import in.plugged.registry.option.ServerDefinition.Config;
import in.plugged.registry.option.ServerDefinition.Remote;
import in.plugged.registry.option.ServerDefinition.Stdio;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealServersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<ServerDocument> starters() throws IOException {
        try (InputStream starter =
                Objects.requireNonNull(RealServersTest.class.getResourceAsStream("/catalogue/starter.json"))) {
            return documents(JSON.readTree(starter)).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("starters")
    void everyServerOfTheStarterCatalogueCanBeInstalledWithItsRequiredInputs(ServerDocument server) {
        List<InstallOption> options = InstallOptions.of(server).all();

        assertThat(options).isNotEmpty();
        // Where a server takes its secret on the command line only, to refuse it is right.
        assertThat(options.getFirst().unavailableReason().filter(reason -> !reason.contains("secret")))
                .isEmpty();
        options.stream().filter(option -> option.unavailableReason().isEmpty()).forEach(option -> {
            Config config = option.define(required(option)).config();
            assertThat(config).satisfies(RealServersTest::isComplete);
        });
    }

    /** The official registry's entries are not part of the project: 2,794 of them, 28 % with small errors. */
    @Test
    void everyServerOfTheOfficialRegistryIsUnderstoodOrRefusedWithAReason() throws IOException {
        Path official =
                Path.of(System.getProperty("pluggedin.home", ".."), "..", "shared/registry/official-2025-12-18.json");
        assumeThat(official)
                .as("the official registry's data beside the project")
                .exists();
        int options = 0;
        List<String> reasons = new ArrayList<>();
        for (ServerDocument server : documents(JSON.readTree(Files.readString(official)))) {
            for (InstallOption option : InstallOptions.of(server).all()) {
                options++;
                option.unavailableReason()
                        .ifPresentOrElse(
                                reasons::add,
                                () -> isComplete(option.define(required(option)).config()));
            }
        }
        assertThat(options).isGreaterThan(2_000);
        assertThat(reasons).hasSizeLessThan(options / 4);
    }

    private static List<ServerDocument> documents(JsonNode list) {
        List<ServerDocument> documents = new ArrayList<>();
        list.path("servers")
                .forEach(element ->
                        documents.add(ServerDocument.read(element.path("server").toString())));
        return documents;
    }

    private static Answers required(InstallOption option) {
        Map<String, JsonNode> inputs = new HashMap<>();
        option.questions().stream()
                .filter(Question::required)
                .forEach(question -> inputs.put(question.name(), TextNode.valueOf(sample(question))));
        return Answers.of(inputs);
    }

    private static String sample(Question question) {
        if (!question.choices().isEmpty()) {
            return question.choices().getFirst();
        }
        return "boolean".equals(question.format()) ? "true" : "7";
    }

    private static void isComplete(Config config) {
        switch (config) {
            case Stdio stdio -> {
                assertThat(stdio.command()).isIn("npx", "bunx", "bun", "uvx", "docker", "podman", "dnx");
                assertThat(stdio.args()).isNotEmpty().doesNotContainNull();
            }
            case Remote remote ->
                assertThat(URI.create(remote.url()).isAbsolute()).isTrue();
        }
    }
}
