package in.plugged.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import in.plugged.contract.event.EventType;
import in.plugged.gateway.key.KeyText;
import in.plugged.testing.ContractFilter;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(GatewayFixture.class)
class KeysAndErrorsTest {

    @Test
    void withoutAKeyNothingIsShown() {
        given().filter(new ContractFilter())
                .get("/api/account")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .header("X-Request-Id", notNullValue())
                .body("error.code", equalTo("UNAUTHORIZED"))
                .body("error.request_id", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "pg_in_0000000000000000000000000000000000000000AAAAAA", ""})
    void aKeyThatIsNoneIsRefused(String key) {
        as(key).get("/api/account").then().statusCode(401).body("error.code", equalTo("UNAUTHORIZED"));
    }

    @Test
    void aWellFormedKeyThatNobodyHasIsRefused() {
        as(KeyText.random().text()).get("/api/servers").then().statusCode(401);
    }

    @Test
    void basicAuthenticationIsNoKey() {
        given().header("Authorization", "Basic dTpw").get("/api/account").then().statusCode(401);
    }

    @Test
    void theDemoAccountIsOnBusiness() {
        as(GatewayFixture.demoKey())
                .get("/api/account")
                .then()
                .statusCode(200)
                .body("name", equalTo("demo"))
                .body("tier", equalTo("business"));
    }

    @Test
    void theKeyMayComeInItsOwnHeaderAndUnderTheVersion() {
        given().filter(new ContractFilter())
                .header("X-API-Key", GatewayFixture.demoKey())
                .get("/api/account")
                .then()
                .statusCode(200);
        given().header("X-API-Key", GatewayFixture.demoKey())
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("name", equalTo("demo"));
    }

    @Test
    void aKeyInTheQueryOpensOnlyStreams() {
        given().queryParam("token", GatewayFixture.demoKey())
                .get("/api/account")
                .then()
                .statusCode(401);
    }

    @Test
    void onlyTheOperatorMakesAccounts() {
        as(GatewayFixture.demoKey())
                .contentType("application/json")
                .body("{\"name\":\"Mine\"}")
                .post("/api/admin/accounts")
                .then()
                .statusCode(403)
                .body("error.code", equalTo("FORBIDDEN"));
        JsonPath created = as(GatewayFixture.adminKey())
                .contentType("application/json")
                .body("{\"name\":\"Acme\",\"tier\":\"pro\"}")
                .post("/api/admin/accounts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        as(created.getString("key.key"))
                .get("/api/account")
                .then()
                .statusCode(200)
                .body("uuid", equalTo(created.getString("account.uuid")))
                .body("tier", equalTo("pro"));
        as(GatewayFixture.adminKey())
                .get("/api/admin/accounts")
                .then()
                .statusCode(200)
                .body("accounts.name", hasItem("Acme"))
                .body("", hasKey("next_cursor"));
    }

    @Test
    void aKeyIsShownOnceAndItsRevocationIsHeard() {
        JsonPath created = as(GatewayFixture.demoKey())
                .contentType("application/json")
                .body("{\"name\":\"CI\",\"scopes\":[\"account:read\"]}")
                .post("/api/keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String uuid = created.getString("uuid");
        String key = created.getString("key");

        as(GatewayFixture.demoKey())
                .get("/api/keys/" + uuid)
                .then()
                .statusCode(200)
                .body("prefix", equalTo(key.substring(0, 12)))
                .body("$", not(hasKey("key")))
                .body("$", not(hasKey("hash")));
        as(key).get("/api/account").then().statusCode(200);
        as(key).get("/api/keys").then().statusCode(403);

        as(GatewayFixture.demoKey()).delete("/api/keys/" + uuid).then().statusCode(204);
        as(key).get("/api/account").then().statusCode(410).body("error.code", equalTo("KEY_REVOKED"));
        TestEvents.await(
                EventType.KEY_REVOKED,
                event -> event.data().path("key_uuid").asText().equals(uuid));
    }

    @Test
    void aKeyCannotGiveWhatItLacks() {
        as(GatewayFixture.demoKey())
                .contentType("application/json")
                .body("{\"name\":\"Root\",\"scopes\":[\"admin\"]}")
                .post("/api/keys")
                .then()
                .statusCode(403);
    }

    @Test
    void someoneElsesKeyIsNotThere() {
        String other = as(GatewayFixture.adminKey()).get("/api/keys").jsonPath().getString("keys[0].uuid");
        as(GatewayFixture.demoKey())
                .get("/api/keys/" + other)
                .then()
                .statusCode(404)
                .body("error.code", equalTo("NOT_FOUND"));
        as(GatewayFixture.demoKey()).get("/api/keys/no-uuid").then().statusCode(404);
    }

    @Test
    void badBodiesAreExplained() {
        post("").then().statusCode(400).body("error.code", equalTo("INVALID_PARAMETER"));
        post("{}")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("The 'name' field is required"))
                .body("error.details.field", equalTo("name"))
                .body("error.details.value", nullValue())
                .body("error.details", hasKey("value"));
        post("{\"name\":")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("INVALID_JSON"))
                .body("error.details.line", equalTo(1))
                .body("error.details.column", notNullValue());
        post("[]").then().statusCode(400);
        post("{\"name\":\"a\",\"nmae\":\"b\"}").then().statusCode(400).body("error.details.field", equalTo("nmae"));
        post("{\"name\":\"a\",\"scopes\":[\"all\"]}")
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo("scopes"));
        post("{\"name\":\"a\",\"name\":\"b\"}").then().statusCode(400).body("error.code", equalTo("INVALID_JSON"));
        post("{\"name\":\"a\",\"expires_at\":\"soon\"}")
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo("expires_at"));
        as(GatewayFixture.demoKey())
                .get("/api/keys?limit=0")
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo("limit"));
        as(GatewayFixture.demoKey()).get("/api/keys?limit=x").then().statusCode(400);
        as(GatewayFixture.demoKey()).get("/api/keys?cursor=x").then().statusCode(400);
        as(GatewayFixture.demoKey())
                .get("/api/keys?offset=1")
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo("offset"));
    }

    @Test
    void everyStatusHasTheEnvelope() {
        as(GatewayFixture.demoKey())
                .get("/api/nowhere")
                .then()
                .statusCode(404)
                .body("error.code", equalTo("NOT_FOUND"));
        given().get("/nowhere").then().statusCode(404).body("error.code", equalTo("NOT_FOUND"));
        as(GatewayFixture.demoKey())
                .put("/api/keys")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"))
                .body("error.code", equalTo("METHOD_NOT_ALLOWED"));
        as(GatewayFixture.demoKey())
                .post("/api/events")
                .then()
                .statusCode(405)
                .header("Allow", "GET")
                .body("error.code", equalTo("METHOD_NOT_ALLOWED"));
        as(GatewayFixture.demoKey())
                .contentType("text/plain")
                .body("name")
                .post("/api/keys")
                .then()
                .statusCode(415)
                .body("error.code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        post("\"" + "x".repeat(1024 * 1024) + "\"")
                .then()
                .statusCode(413)
                .body("error.code", equalTo("PAYLOAD_TOO_LARGE"));
    }

    @Test
    void anErrorThatNobodyExpectedTellsNothingOfTheInside() {
        as(GatewayFixture.demoKey())
                .get("/api/failing")
                .then()
                .statusCode(500)
                .body("error.code", equalTo("INTERNAL_ERROR"))
                .body("error.request_id", notNullValue())
                .body(not(containsString("inside")));
    }

    @Test
    void theCallersRequestIdComesBackWhereItIsWellFormed() {
        as(GatewayFixture.demoKey())
                .header("X-Request-Id", "order-4711")
                .get("/api/nowhere")
                .then()
                .header("X-Request-Id", "order-4711")
                .body("error.request_id", equalTo("order-4711"));
        as(GatewayFixture.demoKey())
                .header("X-Request-Id", "<script>")
                .get("/api/account")
                .then()
                .header("X-Request-Id", not(containsString("script")));
    }

    @Test
    void thePlaygroundAndTheContractAreOpenToAll() {
        given().get("/api/playground/").then().statusCode(200).body(containsString("swagger-ui"));
        given().get("/api/openapi.json")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/servers'.post.operationId", equalTo("createServer"))
                .body("webhooks.event.post.operationId", equalTo("onEvent"))
                .body("components.securitySchemes.apiKey.scheme", equalTo("bearer"));
        given().get("/api/openapi.yaml").then().statusCode(200).body(containsString("createServer"));
    }

    @Test
    void healthNeedsNoKey() {
        given().get("/health/live").then().statusCode(200);
        given().get("/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static RequestSpecification as(String key) {
        return given().filter(new ContractFilter()).header("Authorization", "Bearer " + key);
    }

    private static Response post(String body) {
        return as(GatewayFixture.demoKey())
                .contentType("application/json")
                .body(body)
                .post("/api/keys");
    }
}
