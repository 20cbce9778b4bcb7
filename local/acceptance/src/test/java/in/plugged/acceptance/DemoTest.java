package in.plugged.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.local.demo.Api;
import in.plugged.local.demo.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.Extension.class)
class DemoTest {

    @Test
    void theMainJobWorksFromTheRegistryToTheEvent(RunningSuite suite) throws InterruptedException {
        try (Api api = suite.api()) {
            Demo.Outcome outcome = new Demo(api, suite.bootstrapServers(), line -> System.out.println(line)).run();

            assertThat(outcome.serverName()).endsWith("/everything");
            assertThat(outcome.tools()).contains("echo", "get-sum", "get-structured-content");
            assertThat(outcome.echo()).isEqualTo("Echo: Hello, MCP");
            assertThat(outcome.structured().path("conditions").asText()).isEqualTo("Cloudy");
            assertThat(outcome.onWebhook()).isEqualTo(outcome.onStream());
            assertThat(outcome.onKafka()).isEqualTo(outcome.onStream());
        }
    }

    @Test
    void theDemoCanBeRunAgain(RunningSuite suite) throws InterruptedException {
        try (Api api = suite.api()) {
            new Demo(api, suite.bootstrapServers(), line -> {}).run();
            new Demo(api, suite.bootstrapServers(), line -> {}).run();
            assertThat(api.get("/api/servers?q=demo-").body().path("servers")).isEmpty();
            assertThat(api.get("/api/webhooks").body().path("webhooks")).isEmpty();
        }
    }
}
