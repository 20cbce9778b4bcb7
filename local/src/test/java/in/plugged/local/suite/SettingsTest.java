package in.plugged.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.plugged.local.process.Ports;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theGatewayListensOn8080UnlessMoved() {
        assertThat(Settings.from(Map.of()).gatewayUrl()).isEqualTo("http://localhost:8080");
        assertThat(Settings.from(Map.of("PLUGGEDIN_PORT", "9000")).gatewayUrl()).isEqualTo("http://localhost:9000");
    }

    @Test
    void whatIsNoPortIsRefusedByTheNameOfItsSetting() {
        assertThatThrownBy(() -> Settings.from(Map.of("PLUGGEDIN_KAFKA_PORT", "many")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("PLUGGEDIN_KAFKA_PORT=many");
    }

    @Test
    void onePortForTwoIsRefused() {
        assertThatThrownBy(() -> Settings.from(Map.of("PLUGGEDIN_PORT", "15432")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("PLUGGEDIN_PORT")
                .hasMessageContaining("PLUGGEDIN_POSTGRES_PORT");
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() throws IOException {
        Settings settings = Settings.free();
        int port = settings.port(Service.TOOLS);
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(Ports.address(port));
            assertThatThrownBy(settings::checkFree)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Port " + port + ", where tools-service listens, is taken")
                    .hasMessageContaining("PLUGGEDIN_TOOLS_PORT=");
        }
    }
}
