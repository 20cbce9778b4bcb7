package in.plugged.servers.server;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import in.plugged.contract.caller.Scope;
import in.plugged.servers.Api;
import in.plugged.testing.ContractFilter;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestPlatform.class)
class WrongRequestsTest {

    private final UUID account = UUID.randomUUID();

    @Test
    void aMissingNameAnswersAsTheTutorialSays() {
        post("""
                {"type": "STDIO", "config": {"command": "npx"}}""")
                .statusCode(400)
                .body("error.code", equalTo("INVALID_PARAMETER"))
                .body("error.message", equalTo("The 'name' field is required"))
                .body("error.details.field", equalTo("name"))
                .body("error.details", hasKey("value"))
                .body("error.details.value", nullValue())
                .body("error.details", not(hasKey("violations")))
                .body("error.request_id", notNullValue());
    }

    @Test
    void oneAnswerNamesEverythingThatIsWrong() {
        post("""
                {"type": "STDIO", "surprise": 1, "enabled": "yes", "profile_uuid": "mine", "description": 3,
                 "config": {"args": ["fine", 5], "env": {"A=B": "x", "MASKED": "********", "N": 1}, "url": "x"}}""")
                .statusCode(400)
                .body("error.message", equalTo("The 'name' field is required"))
                .body(
                        "error.details.violations.field",
                        containsInAnyOrder(
                                "name",
                                "surprise",
                                "enabled",
                                "profile_uuid",
                                "description",
                                "config.command",
                                "config.args[1]",
                                "config.env.A=B",
                                "config.env.MASKED",
                                "config.env.N",
                                "config.url"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"name":"n","type":"FTP","config":{}}                                            | type
                    {"name":"n","type":7,"config":{}}                                                | type
                    {"name":"n","type":"STDIO"}                                                      | config
                    {"name":"n","type":"STDIO","config":"npx"}                                       | config
                    {"name":"n","type":"STDIO","config":[]}                                          | config
                    {"name":" ","type":"STDIO","config":{"command":"x"}}                             | name
                    {"name":"a\\u0000b","type":"STDIO","config":{"command":"x"}}                     | name
                    {"name":"a\\nb","type":"STDIO","config":{"command":"x"}}                         | name
                    {"name":"\\ud800","type":"STDIO","config":{"command":"x"}}                       | name
                    {"name":["n"],"type":"STDIO","config":{"command":"x"}}                           | name
                    {"name":"n","type":"STDIO","config":{"command":""}}                              | config.command
                    {"name":"n","type":"STDIO","config":{"command":"a\\u0000"}}                      | config.command
                    {"name":"n","type":"STDIO","config":{"command":"x","args":"y"}}                  | config.args
                    {"name":"n","type":"STDIO","config":{"command":"x","args":["\\u0000"]}}          | config.args[0]
                    {"name":"n","type":"STDIO","config":{"command":"x","env":["y"]}}                 | config.env
                    {"name":"n","type":"STDIO","config":{"command":"x","env":{"A":null}}}            | config.env.A
                    {"name":"n","type":"STDIO","config":{"command":"x","env":{"":"y"}}}              | config.env.
                    {"name":"n","type":"STDIO","config":{"command":"x","cwd":""}}                    | config.cwd
                    {"name":"n","type":"SSE","config":{"command":"x","url":"https://e.example"}}     | config.command
                    {"name":"n","type":"SSE","config":{"url":"ftp://e.example"}}                     | config.url
                    {"name":"n","type":"SSE","config":{"url":"e.example"}}                           | config.url
                    {"name":"n","type":"SSE","config":{"url":"https:///path"}}                       | config.url
                    {"name":"n","type":"SSE","config":{"url":"https://e.example/a b"}}               | config.url
                    {"name":"n","type":"SSE","config":{"url":"https://me:pw@e.example"}}             | config.url
                    {"name":"n","type":"SSE","config":{"url":"http://localhost:9/"}}                 | config.url
                    {"name":"n","type":"SSE","config":{"url":"http://169.254.169.254/latest"}}       | config.url
                    {"name":"n","type":"SSE","config":{"url":"http://[::1]/"}}                       | config.url
                    {"name":"n","type":"SSE","config":{"url":"https://e.example","headers":{"a b":"y"}}}      | config.headers.a b
                    {"name":"n","type":"SSE","config":{"url":"https://e.example","headers":{"Host":"y"}}}     | config.headers.Host
                    {"name":"n","type":"SSE","config":{"url":"https://e.example","headers":{"A":"x\\r\\ny"}}} | config.headers.A
                    {"name":"n","type":"SSE","config":{"url":"https://e.example","headers":{"A":"x","a":"y"}}}| config.headers
                    """)
    void aFieldThatWillNotDoIsNamed(String body, String field) {
        post(body)
                .statusCode(400)
                .body("error.code", equalTo("INVALID_PARAMETER"))
                .body("error.details.field", equalTo(field == null ? "" : field));
    }

    @Test
    void whatIsTooLongOrTooMuchIsRefused() {
        post(stdio("n".repeat(101), "[]")).statusCode(400).body("error.details.field", equalTo("name"));
        post(stdio("n".repeat(100), "[]")).statusCode(201);
        String args = "[" + "\"a\",".repeat(256) + "\"a\"]";
        post(stdio("n", args)).statusCode(400).body("error.details.field", equalTo("config.args"));
        post(stdio("n", "[\"" + "a".repeat(4097) + "\"]"))
                .statusCode(400)
                .body("error.details.field", equalTo("config.args[0]"));
    }

    @Test
    void anErrorDoesNotRepeatASecret() {
        post("""
                {"name": "n", "type": "SSE",
                 "config": {"url": "https://me:hunter2@e.example", "headers": {"A": "hunter2\\n", "B": ["hunter2"]}}}""").statusCode(400).body("error.details.violations", hasSize(3)).body(not(containsString("hunter2")));
    }

    @Test
    void malformedJsonIsLocated() {
        post("{\"name\": \"n\",\n  \"type\": }")
                .statusCode(400)
                .body("error.code", equalTo("INVALID_JSON"))
                .body("error.details.line", equalTo(2))
                .body("error.details.column", equalTo(11));
        post("{\"name\": \"n\", \"name\": \"m\"}").statusCode(400).body("error.code", equalTo("INVALID_JSON"));
        post("{} {}").statusCode(400).body("error.code", equalTo("INVALID_JSON"));
    }

    @Test
    void endlessNestingIsNoJson() {
        post("{\"config\":".repeat(2000)).statusCode(400).body("error.code", equalTo("INVALID_JSON"));
    }

    @Test
    void aBodyOverOneMebibyteIsTooLarge() {
        post(stdio("n", "[\"" + "a".repeat(1024 * 1024) + "\"]"))
                .statusCode(413)
                .body("error.code", equalTo("PAYLOAD_TOO_LARGE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "5"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        post(body).statusCode(400).body("error.code", equalTo("INVALID_JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void anEmptyBodyIsRefused(String body) {
        post(body).statusCode(400).body("error.message", equalTo("The body is required"));
        Api.as(account)
                .body(body)
                .put("/api/servers/" + UUID.randomUUID())
                .then()
                .statusCode(400);
        Api.as(account)
                .body(body)
                .patch("/api/servers/" + UUID.randomUUID())
                .then()
                .statusCode(400);
    }

    @Test
    void anotherMethodIsNotAllowed() {
        Api.as(account)
                .patch("/api/servers")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"))
                .body("error.code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        Api.as(account)
                .contentType(ContentType.XML)
                .body("<server/>")
                .post("/api/servers")
                .then()
                .statusCode(415)
                .body("error.code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void aPathThatIsNotThereIsNotFound() {
        Api.as(account).get("/api/nothing").then().statusCode(404).body("error.code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server-uuid", "019abf3e-7c3a-7f6e-8d1b-2b6c1f0f9a11"})
    void anUnknownServerIsNotFound(String uuid) {
        String path = "/api/servers/" + uuid;
        Api.as(account)
                .get(path)
                .then()
                .statusCode(404)
                .body("error.code", equalTo("NOT_FOUND"))
                .body("error.details.id", equalTo(uuid));
        Api.as(account).body("{}").put(path).then().statusCode(404);
        Api.as(account).body("{}").patch(path).then().statusCode(404);
        Api.as(account).delete(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=ten, limit",
        "cursor=forged, cursor",
        "cursor=%00, cursor",
        "type=stdio, type",
        "status=CONNECTED, status",
        "profile_uuid=mine, profile_uuid",
        "q=%00, q",
        "offset=5, offset"
    })
    void aQueryParameterThatWillNotDoIsNamed(String query, String parameter) {
        Api.as(account)
                .urlEncodingEnabled(false)
                .get("/api/servers?" + query)
                .then()
                .statusCode(400)
                .body("error.code", equalTo("INVALID_PARAMETER"))
                .body("error.details.field", equalTo(parameter));
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        RestAssured.given()
                .filter(new ContractFilter())
                .get("/api/servers")
                .then()
                .statusCode(401)
                .body("error.code", equalTo("UNAUTHORIZED"));
        String expired =
                TestTokens.builder(account).lifetime(Duration.ofMinutes(-5)).build();
        Api.with(expired).get("/api/servers").then().statusCode(401);
    }

    @Test
    void aKeyWithoutTheScopeIsForbidden() {
        String reader = TestTokens.builder(account).scopes(Scope.SERVERS_READ).build();
        Api.with(reader).get("/api/servers").then().statusCode(200);
        Api.with(reader)
                .body(stdio("n", "[]"))
                .post("/api/servers")
                .then()
                .statusCode(403)
                .body("error.code", equalTo("FORBIDDEN"));
        String other = TestTokens.builder(account).scopes(Scope.WEBHOOKS_READ).build();
        Api.with(other).get("/api/servers").then().statusCode(403);
    }

    private ValidatableResponse post(String body) {
        return Api.as(account).body(body).post("/api/servers").then();
    }

    private static String stdio(String name, String args) {
        return """
                {"name": "%s", "type": "STDIO", "config": {"command": "npx", "args": %s}}""".formatted(name, args);
    }
}
