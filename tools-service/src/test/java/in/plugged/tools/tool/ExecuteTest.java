package in.plugged.tools.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import in.plugged.tools.FakeServersService;
import in.plugged.tools.TestServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class ExecuteTest {

    @Test
    void parametersAndResultsPassVerbatim() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        String sent = "{ \"n\" : 1.000000000000000000001,\n \"big\":12345678901234567890, \"é\":\"\\u00e9\" }";
        server.execute("raw", sent)
                .statusCode(200)
                .body("result.content[0].text", containsString("\"arguments\":" + sent.replace('\n', ' ')));
        assertThat(server.execute("verbatim", "{}").statusCode(200).extract().asString())
                .contains("\"result\":{\"content\":[],\"x-unknown\":{\"n\":1.000000000000000000001},"
                        + "\"structuredContent\":{\"big\":12345678901234567890}}");
    }

    @Test
    void toolThatSaysItFailedIsAnAnswerWithStatusFailed() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        String execution = server.execute("fail", "{}")
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("result.isError", equalTo(true))
                .extract()
                .path("execution_uuid");
        Event event = TestEvents.await(EventType.TOOL_FAILED, failed -> isOf(failed, execution));
        assertThat(event.serverUuid()).isEqualTo(server.uuid());
        assertThat(event.data().path("tool_name").asText()).isEqualTo("fail");
    }

    @Test
    void executionIsPublishedAndReadableAtOnce() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        String execution = server.execute("pid", "{}")
                .statusCode(200)
                .body("status", equalTo("succeeded"))
                .extract()
                .path("execution_uuid");
        server.asOwner()
                .get("/api/executions/{uuid}", execution)
                .then()
                .statusCode(200)
                .body("tool_name", equalTo("pid"))
                .body("status", equalTo("succeeded"));
        Event event = TestEvents.await(EventType.TOOL_EXECUTED, executed -> isOf(executed, execution));
        assertThat(event.account()).isEqualTo(server.account());
        assertThat(event.project()).isEqualTo(server.project());
    }

    @Test
    void unknownToolIsNotFoundAndTheOthersAreNamed() throws Exception {
        TestServer.script("odd.mjs")
                .execute("nonsense", "{}")
                .statusCode(404)
                .body("error.code", equalTo("TOOL_NOT_FOUND"))
                .body("error.details.available", hasItem("group/odd name"))
                .body("error.details.execution_uuid", notNullValue());
    }

    @Test
    void toolNameMayHoldASlash() throws Exception {
        assertThat(TestServer.script("odd.mjs").ask("group/odd name")).isEqualTo("found");
    }

    @Test
    void wrongParametersNameThePathAndTheRule() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        server.execute("city", "{\"city\":\"Rome\"}")
                .statusCode(400)
                .body("error.code", equalTo("INVALID_PARAMETER"))
                .body("error.details.field", equalTo("parameters.days"))
                .body("error.message", containsString("'required'"));
        server.execute("city", "{\"city\":\"R\",\"days\":9,\"stops\":[{},{\"name\":3}],\"x\":1}")
                .statusCode(400)
                .body("error.details.violations", hasSize(4))
                .body("error.details.violations.field", hasItem("parameters.stops[1].name"))
                .body("error.details.violations.field", hasItem("parameters.x"));
    }

    @Test
    void bodyIsReadStrictly() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        server.executeBody("pid", "{\"parameters\":{}").statusCode(400).body("error.code", equalTo("INVALID_JSON"));
        server.executeBody("pid", "{\"parameters\":[]}")
                .statusCode(400)
                .body("error.details.field", equalTo("parameters"));
        server.executeBody("pid", "{\"params\":{}}").statusCode(400).body("error.details.field", equalTo("params"));
        server.executeBody("pid", "{\"timeout_ms\":0}")
                .statusCode(400)
                .body("error.details.field", equalTo("timeout_ms"));
        server.executeBody("pid", "{}").statusCode(200);
    }

    @Test
    void slowToolTimesOutAndIsToldSo() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        server.executeBody("hang", "{\"timeout_ms\":200}").statusCode(504).body("error.code", equalTo("TOOL_TIMEOUT"));
        assertThat(server.ask("cancelled")).isEqualTo("1");
    }

    @Test
    void crashIsReportedAtOnceToEveryCallerAndTheNextCallStartsAnew() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        String before = server.ask("pid");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> waiting = IntStream.range(0, 8)
                    .mapToObj(i -> callers.submit(
                            () -> server.execute("hang", "{}").extract().statusCode()))
                    .toList();
            Awaitility.await().until(() -> server.ask("hanging").equals("8"));
            server.execute("exit", "{}")
                    .statusCode(502)
                    .time(lessThan(2_000L))
                    .body("error.code", equalTo("SERVER_UNAVAILABLE"))
                    .body("error.message", containsString("exited with status 7"))
                    .body("error.details.stderr", hasItem("out of memory"));
            for (Future<Integer> caller : waiting) {
                assertThat(caller.get(2, TimeUnit.SECONDS)).isEqualTo(502);
            }
        }
        assertThat(server.ask("pid")).isNotEqualTo(before);
    }

    @Test
    void linesThatAreNoMessagesArePassedOver() throws Exception {
        assertThat(TestServer.script("odd.mjs").ask("garbage")).isEqualTo("still here");
    }

    @Test
    void answersTooLargeOrTooDeepFailTheirOwnCallOnly() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        String pid = server.ask("pid");
        server.execute("huge", "{}").statusCode(502).body("error.message", containsString("16 MiB"));
        server.execute("deep", "{}").statusCode(502).body("error.message", containsString("not readable"));
        assertThat(server.ask("pid")).isEqualTo(pid);
    }

    @Test
    void errorsOfTheServerKeepTheirMeaning() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        server.execute("refuse", "{}")
                .statusCode(400)
                .body("error.code", equalTo("INVALID_PARAMETER"))
                .body("error.message", containsString("the city is unknown"))
                .body("error.details.rpc_error.data.city", equalTo("x"));
        server.execute("break", "{}")
                .statusCode(502)
                .body("error.code", equalTo("SERVER_UNAVAILABLE"))
                .body("error.details.rpc_error.code", equalTo(-32603));
    }

    @Test
    void requestsOfTheServerAreRefusedPolitely() throws Exception {
        assertThat(TestServer.script("odd.mjs").ask("ask")).isEqualTo("-32601");
    }

    @Test
    void manyCallersShareOneSessionAndLoseNothing() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        String pid = server.ask("pid");
        try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
            List<Future<String>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> callers.submit(() -> server.ask("pid")))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(pid);
            }
        }
    }

    @Test
    void missingCommandIsReportedAtOnce() throws Exception {
        TestServer.stdio("no-such-command", List.of(), Map.of())
                .execute("x", "{}")
                .statusCode(502)
                .time(lessThan(2_000L))
                .body("error.message", containsString("'no-such-command' was not found"));
    }

    @Test
    void failedStartTellsTheReasonAndTheStderr() throws Exception {
        TestServer server = TestServer.script("odd.mjs", "leave");
        server.execute("x", "{}")
                .statusCode(502)
                .body("error.message", containsString("exited with status 3"))
                .body("error.details.stderr", hasItem("no licence found"));
        server.asOwner()
                .get("/api/servers/{uuid}/logs", server.uuid())
                .then()
                .statusCode(200)
                .body("lines", hasItem("no licence found"));
        TestEvents.await(EventType.SERVER_ERROR, event -> server.uuid().equals(event.serverUuid()));
    }

    @Test
    void disabledServerIsNotCalled() throws Exception {
        TestServer server = TestServer.fresh();
        server.known("STDIO", false, 1, JsonNodeFactory.instance.objectNode().put("command", "node"));
        server.execute("x", "{}").statusCode(409).body("error.code", equalTo("SERVER_DISABLED"));
    }

    @Test
    void serverOfAnotherAccountOrProjectDoesNotExist() throws Exception {
        TestServer server = TestServer.script("odd.mjs");
        assertThat(server.ask("pid")).isNotEmpty();
        for (String token : List.of(
                TestTokens.of(UUID.randomUUID()),
                TestTokens.builder(server.account()).project(UUID.randomUUID()).build())) {
            server.as(token)
                    .get("/api/servers/{uuid}/tools", server.uuid())
                    .then()
                    .statusCode(404)
                    .body("error.code", equalTo("NOT_FOUND"));
        }
    }

    @Test
    void unknownServerIsNotFound() {
        TestServer.fresh().execute("x", "{}").statusCode(404).body("error.code", equalTo("NOT_FOUND"));
    }

    @Test
    void serversServiceThatIsDownIsA503WithRetryAfter() throws Exception {
        TestServer server = TestServer.fresh();
        server.put("down");
        server.execute("x", "{}")
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("error.code", equalTo("SERVICE_UNAVAILABLE"));
    }

    private static boolean isOf(Event event, String execution) {
        return event.data().path("execution_uuid").asText().equals(execution);
    }
}
