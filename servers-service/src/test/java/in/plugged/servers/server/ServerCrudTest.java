package in.plugged.servers.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import in.plugged.servers.Api;
import in.plugged.testing.TestPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
class ServerCrudTest {

    private static final String MEMORY = """
            {"name": "New Server", "type": "STDIO",
             "config": {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-memory"]}}""";

    private final UUID account = UUID.randomUUID();

    @Test
    void theTutorialsServerIsCreatedInTheDefaultProfile() {
        Response created = Api.as(account).body(MEMORY).post("/api/servers");
        created.then()
                .statusCode(201)
                .body("name", equalTo("New Server"))
                .body("type", equalTo("STDIO"))
                .body("config.command", equalTo("npx"))
                .body("config.args", contains("-y", "@modelcontextprotocol/server-memory"))
                .body("status", equalTo("disconnected"))
                .body("enabled", equalTo(true))
                .body("profile_uuid", equalTo(defaultProfile()))
                .body("description", nullValue())
                .body("created_at", matchesRegex("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        assertThat(created.header("Location")).isEqualTo("/api/servers/" + created.path("uuid"));
        Response read = Api.as(account).get(created.header("Location"));
        assertThat(read.asString()).isEqualTo(created.asString());
    }

    @Test
    void everyTypeKeepsItsConfig() {
        Api.as(account)
                .body("""
                        {"name": "all of it", "type": "STDIO", "description": "d", "enabled": false,
                         "config": {"command": "node", "args": ["a", ""], "env": {"B": "2", "A": "1"}, "cwd": "/srv"}}""")
                .post("/api/servers")
                .then()
                .statusCode(201)
                .body("config.cwd", equalTo("/srv"))
                .body("config.env.keySet()", contains("B", "A"))
                .body("description", equalTo("d"))
                .body("status", equalTo("disabled"));
        for (String type : List.of("SSE", "STREAMABLE_HTTP")) {
            Api.as(account)
                    .body("""
                            {"name": "%s", "type": "%s",
                             "config": {"url": "https://mcp.example.com/mcp?x=1", "headers": {"X-Team": "blue"}}}""".formatted(type, type))
                    .post("/api/servers")
                    .then()
                    .statusCode(201)
                    .body("type", equalTo(type))
                    .body("config.url", equalTo("https://mcp.example.com/mcp?x=1"))
                    .body("config.headers.X-Team", equalTo("********"));
        }
    }

    @Test
    void putKeepsWhatItLeavesOut() {
        String uuid = Api.createServer(account, """
                {"name": "before", "type": "STDIO", "description": "kept", "config": {"command": "npx", "cwd": "/x"}}""");
        Api.as(account)
                .body("""
                        {"name": "Updated Name", "config": {"command": "node", "args": ["server.js"]}}""")
                .put("/api/servers/" + uuid)
                .then()
                .statusCode(200)
                .body("name", equalTo("Updated Name"))
                .body("description", equalTo("kept"))
                .body("type", equalTo("STDIO"))
                .body("config.command", equalTo("node"))
                .body("config.args", contains("server.js"))
                .body("config.cwd", nullValue());
        Api.as(account)
                .body("""
                        {"enabled": false}""")
                .put("/api/servers/" + uuid)
                .then()
                .statusCode(200)
                .body("name", equalTo("Updated Name"))
                .body("status", equalTo("disabled"));
    }

    @Test
    void putCanChangeTheTypeWithItsConfig() {
        String uuid = Api.createServer(account, MEMORY);
        Api.as(account)
                .body("""
                        {"type": "SSE"}""")
                .put("/api/servers/" + uuid)
                .then()
                .statusCode(400)
                .body(
                        "error.details.violations.field",
                        contains("config.url", "config.command", "config.args", "config.env"));
        Api.as(account)
                .body("""
                        {"type": "SSE", "config": {"url": "https://mcp.example.com/sse"}}""")
                .put("/api/servers/" + uuid)
                .then()
                .statusCode(200)
                .body("type", equalTo("SSE"));
    }

    @Test
    void patchMergesAndNullRemoves() {
        String uuid = Api.createServer(account, """
                {"name": "patched", "type": "STDIO", "description": "gone soon",
                 "config": {"command": "npx", "args": ["a", "b"], "env": {"KEEP": "1", "DROP": "2"}, "cwd": "/x"}}""");
        Api.as(account)
                .contentType("application/merge-patch+json")
                .body("""
                        {"description": null, "config": {"args": ["c"], "env": {"DROP": null, "ADD": "3"}}}""")
                .patch("/api/servers/" + uuid)
                .then()
                .statusCode(200)
                .body("description", nullValue())
                .body("config.command", equalTo("npx"))
                .body("config.args", contains("c"))
                .body("config.env.keySet()", contains("KEEP", "ADD"))
                .body("config.cwd", equalTo("/x"));
        Api.as(account)
                .body("""
                        {"config": {"cwd": null}}""")
                .patch("/api/servers/" + uuid)
                .then()
                .statusCode(200)
                .body("config.cwd", nullValue())
                .body("config.command", equalTo("npx"));
    }

    @Test
    void aDeletedServerIsGone() {
        String uuid = Api.createServer(account, MEMORY);
        Api.as(account).delete("/api/servers/" + uuid).then().statusCode(204);
        Api.as(account).get("/api/servers/" + uuid).then().statusCode(404);
        Api.as(account).delete("/api/servers/" + uuid).then().statusCode(404);
    }

    @Test
    void aNameIsUniqueInItsProfile() {
        Api.createServer(account, MEMORY);
        Api.as(account)
                .body(MEMORY)
                .post("/api/servers")
                .then()
                .statusCode(409)
                .body("error.code", equalTo("CONFLICT"))
                .body("error.details.field", equalTo("name"));
        String other = Api.createServer(account, MEMORY.replace("New Server", "Other"));
        Api.as(account).body("""
                        {"name": "New Server"}""").put("/api/servers/" + other).then().statusCode(409);
        Api.asNewcomer().body(MEMORY).post("/api/servers").then().statusCode(201);
    }

    @Test
    void ofManyThatTakeOneNameAtOnceOneWins() throws Exception {
        List<Integer> statuses = atOnce(
                8, index -> Api.as(account).body(MEMORY).post("/api/servers").statusCode());
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
    }

    @Test
    void concurrentChangesAllTakeEffect() throws Exception {
        String uuid = Api.createServer(account, MEMORY);
        List<Integer> statuses = atOnce(
                8,
                index -> Api.as(account)
                        .body("""
                                {"config": {"env": {"V%d": "x"}}}""".formatted(index))
                        .patch("/api/servers/" + uuid)
                        .statusCode());
        assertThat(statuses).containsOnly(200);
        Api.as(account).get("/api/servers/" + uuid).then().body("config.env.keySet()", hasSize(8));
    }

    @Test
    void aListIsPagedInTheOrderOfCreation() {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.add(Api.createServer(account, MEMORY.replace("New Server", "s" + i)));
        }
        List<String> listed = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Response page = cursor == null
                    ? Api.as(account).get("/api/servers?limit=2")
                    : Api.as(account).get("/api/servers?limit=2&cursor=" + cursor);
            page.then().statusCode(200);
            listed.addAll(page.path("servers.uuid"));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        assertThat(listed).isEqualTo(created);
    }

    @Test
    void aListIsNarrowedByEachFilter() {
        Api.createServer(account, MEMORY);
        Api.createServer(account, """
                {"name": "remote 100%", "type": "SSE", "enabled": false, "description": "Über allem",
                 "config": {"url": "https://mcp.example.com"}}""");
        assertThat(names("type=SSE")).containsExactly("remote 100%");
        assertThat(names("status=disabled")).containsExactly("remote 100%");
        assertThat(names("status=disconnected")).containsExactly("New Server");
        assertThat(names("q=EW%20s")).containsExactly("New Server");
        assertThat(names("q=0%25")).containsExactly("remote 100%");
        assertThat(names("q=%C3%BCBER")).containsExactly("remote 100%");
        assertThat(names("q=_")).isEmpty();
        assertThat(names("profile_uuid=" + defaultProfile())).hasSize(2);
        assertThat(names("profile_uuid=" + UUID.randomUUID())).isEmpty();
        assertThat(names("type=STDIO&status=disabled")).isEmpty();
    }

    private List<String> names(String query) {
        return Api.as(account)
                .urlEncodingEnabled(false)
                .get("/api/servers?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("servers.name");
    }

    private String defaultProfile() {
        return Api.as(account).get("/api/profiles").path("profiles[0].uuid");
    }

    private static List<Integer> atOnce(int count, IntFunction<Integer> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Callable<Integer>> calls = IntStream.range(0, count)
                    .<Callable<Integer>>mapToObj(index -> () -> call.apply(index))
                    .toList();
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
