package in.plugged.registry.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    @Test
    void versionsAreOrderedAsSemVerSays() {
        List<String> ascending = List.of(
                "not-a-version",
                "0.9.9",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "v1.2",
                "1.2.10",
                "2026.8.31");

        assertThat(ascending.reversed().stream().map(VersionOrder::of).sorted().map(VersionOrder::text))
                .containsExactlyElementsOf(ascending);
    }

    @Test
    void onlyAVersionWithoutSuffixIsStable() {
        assertThat(List.of("1.0.0", "2026.8.31", "v3", "1.0.0+build.5"))
                .allMatch(text -> VersionOrder.of(text).isStable());
        assertThat(List.of("1.0.0-rc.1", "1.0.0rc1", "0.19.1-test", "main"))
                .noneMatch(text -> VersionOrder.of(text).isStable());
    }
}
