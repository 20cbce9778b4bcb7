package in.plugged.tools.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpxCommandTest {

    @Test
    void packageAndArgumentsAreToldApart() {
        NpxCommand command = npx("-y @scope/name@1.2.3 --dir /tmp").orElseThrow();
        assertThat(command.spec()).isEqualTo(new NpmSpec("@scope/name", "1.2.3"));
        assertThat(command.arguments()).containsExactly("--dir", "/tmp");
        assertThat(command.program()).isEmpty();
    }

    @Test
    void packageWithoutVersionIsTheLatest() {
        assertThat(npx("name").orElseThrow().spec()).isEqualTo(new NpmSpec("name", "latest"));
    }

    @Test
    void packageMayBeNamedApartFromItsProgram() {
        NpxCommand command = npx("-y --package=name@^2 -- program x").orElseThrow();
        assertThat(command.spec()).isEqualTo(new NpmSpec("name", "^2"));
        assertThat(command.program()).contains("program");
        assertThat(command.arguments()).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-y",
                "-c whatever",
                "-y ./folder",
                "-y ../../etc",
                "-y git+https://example.com/x.git",
                "-y name@npm:other",
                "-y name@../..",
                "-y name@--prefix",
                "--node-options=x name"
            })
    void anythingElseRunsAsItStands(String words) {
        assertThat(npx(words)).isEmpty();
    }

    @Test
    void newestOfSeveralVersionsIsTheOneOfTheHighestPrecedence() {
        assertThat(List.of("1.10.0-rc.1", "1.9.0", "1.10.0", "1.2.30").stream()
                        .map(version -> new NpmPackage("name", version))
                        .max(NpmPackage.OLDEST_FIRST)
                        .map(NpmPackage::version))
                .contains("1.10.0");
    }

    private static Optional<NpxCommand> npx(String words) {
        return NpxCommand.parse("npx", List.of(words.split(" ", -1)));
    }
}
