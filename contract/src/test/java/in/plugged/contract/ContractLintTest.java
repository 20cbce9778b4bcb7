package in.plugged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract passes {@code redocly lint}, and a contract with a defect does not. */
class ContractLintTest {

    private static final Path CONTRACT = Path.of("").toAbsolutePath();

    @BeforeAll
    static void installTheLinter() throws Exception {
        Outcome install = run(CONTRACT, "npm", "ci", "--no-audit", "--no-fund");
        assertThat(install.exit()).as(install.output()).isZero();
    }

    @Test
    void theContractIsClean() throws Exception {
        Outcome lint = lint(CONTRACT);
        assertThat(lint.exit()).as(lint.output()).isZero();
    }

    @Test
    void aPlantedDefectIsFound(@TempDir Path copy) throws Exception {
        Files.copy(CONTRACT.resolve("redocly.yaml"), copy.resolve("redocly.yaml"));
        String contract = Files.readString(CONTRACT.resolve("openapi.yaml"));
        Files.writeString(
                copy.resolve("openapi.yaml"),
                contract.replaceFirst("#/components/schemas/Server'", "#/components/schemas/Nowhere'"));
        Outcome lint = lint(copy);
        assertThat(lint.exit()).isNotZero();
        assertThat(lint.output()).contains("no-unresolved-refs");
    }

    private static Outcome lint(Path folder) throws Exception {
        Path redocly = CONTRACT.resolve("node_modules/.bin/redocly");
        return run(folder, redocly.toString(), "lint", "--format=stylish");
    }

    private static Outcome run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private record Outcome(int exit, String output) {}
}
