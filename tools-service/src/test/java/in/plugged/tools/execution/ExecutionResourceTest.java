package in.plugged.tools.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import in.plugged.tools.FakeServersService;
import in.plugged.tools.TestServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class ExecutionResourceTest {

    @Test
    void historyIsNewestFirstAndFailuresAreInIt() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        server.execute("pid", "{}").statusCode(200);
        server.execute("nonsense", "{}").statusCode(404);
        server.execute("fail", "{}").statusCode(200);
        server.asOwner()
                .get("/api/executions")
                .then()
                .statusCode(200)
                .body("executions.tool_name", equalTo(List.of("fail", "nonsense", "pid")))
                .body("executions[1].error.code", equalTo("TOOL_NOT_FOUND"))
                .body("next_cursor", nullValue());
        server.asOwner()
                .queryParam("status", "failed")
                .queryParam("server_uuid", server.uuid().toString())
                .get("/api/executions")
                .then()
                .statusCode(200)
                .body("executions", hasSize(2))
                .body("executions.status", everyItem(equalTo("failed")));
        String cursor = server.asOwner()
                .get("/api/executions?limit=2")
                .then()
                .statusCode(200)
                .body("executions", hasSize(2))
                .extract()
                .path("next_cursor");
        server.asOwner()
                .queryParam("cursor", cursor)
                .get("/api/executions")
                .then()
                .statusCode(200)
                .body("executions.tool_name", equalTo(List.of("pid")));
    }

    @Test
    void executionOfAnotherAccountDoesNotExist() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        String execution = server.execute("pid", "{}").statusCode(200).extract().path("execution_uuid");
        assertThat(execution).isNotNull();
        server.as(TestTokens.of(UUID.randomUUID()))
                .get("/api/executions/{uuid}", execution)
                .then()
                .statusCode(404);
    }

    @Test
    void badFiltersAreRefusedByName() {
        TestServer.fresh()
                .asOwner()
                .get("/api/executions?status=done")
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo("status"));
        TestServer.fresh()
                .asOwner()
                .get("/api/executions?since=yesterday")
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo("since"));
    }
}
