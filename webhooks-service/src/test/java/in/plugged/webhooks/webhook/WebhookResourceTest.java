package in.plugged.webhooks.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import in.plugged.contract.caller.Scope;
import in.plugged.testing.ContractFilter;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestPlatform.class)
class WebhookResourceTest {

    private static final String TUTORIAL = """
            {"url": "https://your-app.com/webhook",
             "events": ["server.connected", "server.error", "tool.executed"]}
            """;

    @Inject
    AgroalDataSource database;

    private final UUID account = UUID.randomUUID();

    @Test
    void theTutorialsCallSubscribes() {
        JsonPath created = call().body(TUTORIAL)
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .body("url", equalTo("https://your-app.com/webhook"))
                .body("events", contains("server.connected", "server.error", "tool.executed"))
                .body("enabled", equalTo(true))
                .body("description", nullValue())
                .extract()
                .jsonPath();

        call().get("/api/webhooks/" + created.getString("uuid"))
                .then()
                .statusCode(200)
                .body("url", equalTo("https://your-app.com/webhook"))
                .body("created_at", equalTo(created.getString("created_at")));
    }

    @Test
    void theReplyToTheCreationSaysWhereTheWebhookIs() {
        String location = call().body(TUTORIAL)
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        assertThat(location).startsWith("/api/webhooks/");
        call().get(location).then().statusCode(200);
    }

    @Test
    void theSecretIsShownOnceAndNeverStoredInClear() throws SQLException {
        JsonPath created = create();
        String secret = created.getString("secret");
        String path = "/api/webhooks/" + created.getString("uuid");

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        for (String reply : new String[] {
            call().get(path).asString(),
            call().get("/api/webhooks").asString(),
            call().body("{\"description\": \"x\"}").patch(path).asString(),
            call().body("{\"description\": \"y\"}").put(path).asString()
        }) {
            assertThat(reply).contains("created_at").doesNotContain("secret").doesNotContain("whsec_");
        }
        assertThat(row(created.getString("uuid")))
                .contains("v1.test.")
                .doesNotContain(secret)
                .doesNotContain(secret.substring("whsec_".length()));
    }

    @Test
    void eachWebhookHasASecretOfItsOwn() {
        assertThat(create().getString("secret")).isNotEqualTo(create().getString("secret"));
    }

    @Test
    void aPatchChangesWhatItNamesAndNullRemoves() {
        String path = "/api/webhooks/" + create().getString("uuid");

        call().contentType("application/merge-patch+json")
                .body("{\"description\": \"Pager\", \"events\": [\"*\"]}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("description", equalTo("Pager"))
                .body("events", contains("*"))
                .body("url", equalTo("https://your-app.com/webhook"));
        call().body("{\"description\": null}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("description", nullValue())
                .body("events", contains("*"));
    }

    @Test
    void aPutKeepsWhatItLeavesOut() {
        String path = "/api/webhooks/" + create().getString("uuid");

        call().body("{\"enabled\": false}")
                .put(path)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("url", equalTo("https://your-app.com/webhook"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\": null}",
                "{\"events\": null}",
                "{\"events\": []}",
                "{\"events\": [5]}",
                "{\"url\": \"http://10.0.0.1/\"}",
                "{\"description\": 5}",
                "{\"enabled\": null}",
                "{\"enabled\": \"false\"}",
                "{\"uuid\": \"mine\"}"
            })
    void aChangeToWhatIsNotValidIsRefusedAndChangesNothing(String change) {
        String path = "/api/webhooks/" + create().getString("uuid");
        String before = call().get(path).asString();

        call().body(change).patch(path).then().statusCode(400).body("error.code", equalTo("INVALID_PARAMETER"));

        assertThat(call().get(path).asString()).isEqualTo(before);
    }

    @Test
    void aDeletedWebhookIsGone() {
        String path = "/api/webhooks/" + create().getString("uuid");

        call().delete(path).then().statusCode(204);

        call().get(path).then().statusCode(404);
        call().delete(path).then().statusCode(404);
    }

    @Test
    void theListIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            create();
        }
        JsonPath first = call().get("/api/webhooks?limit=2")
                .then()
                .statusCode(200)
                .body("webhooks", hasSize(2))
                .body("next_cursor", notNullValue())
                .extract()
                .jsonPath();

        call().queryParam("cursor", first.getString("next_cursor"))
                .get("/api/webhooks?limit=2")
                .then()
                .statusCode(200)
                .body("webhooks", hasSize(1))
                .body("next_cursor", nullValue());
    }

    @Test
    void anotherAccountsWebhookLooksLikeNone() {
        String path = "/api/webhooks/" + create().getString("uuid");
        String stranger = TestTokens.of(UUID.randomUUID());

        as(stranger).get(path).then().statusCode(404).body("error.code", equalTo("NOT_FOUND"));
        as(stranger).body("{\"enabled\": false}").patch(path).then().statusCode(404);
        as(stranger).body("{\"enabled\": false}").put(path).then().statusCode(404);
        as(stranger).delete(path).then().statusCode(404);
        as(stranger).post(path + "/test").then().statusCode(404);
        as(stranger).get(path + "/deliveries").then().statusCode(404);
        as(stranger).get("/api/webhooks").then().statusCode(200).body("webhooks", hasSize(0));
        call().get(path).then().statusCode(200).body("enabled", equalTo(true));
    }

    @Test
    void aKeyOfOneProjectSeesOnlyThatProjectsWebhooks() {
        String narrowed = TestTokens.builder(account).project(UUID.randomUUID()).build();
        String ofAccount = create().getString("uuid");
        String ofProject =
                as(narrowed).body(TUTORIAL).post("/api/webhooks").jsonPath().getString("uuid");

        as(narrowed).get("/api/webhooks").then().body("webhooks.uuid", contains(ofProject));
        as(narrowed).get("/api/webhooks/" + ofAccount).then().statusCode(404);
        call().get("/api/webhooks").then().body("webhooks.uuid", hasItems(ofAccount, ofProject));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/",
                "http://0x7f.1/",
                "http://2130706433/",
                "http://[::ffff:10.0.0.1]/",
                "http://user:secret@example.com/",
                "ftp://example.com/",
                "no url",
                ""
            })
    void aUrlThatNothingMayBeSentToIsRefused(String url) {
        call().body("{\"url\": \"%s\", \"events\": [\"*\"]}".formatted(url))
                .post("/api/webhooks")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("INVALID_PARAMETER"))
                .body("error.details.field", equalTo("url"));
    }

    @Test
    void aUrlWithAPasswordIsNotRepeated() {
        assertThat(call().body("{\"url\": \"http://user:secret@example.com/\", \"events\": [\"*\"]}")
                        .post("/api/webhooks")
                        .asString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "server.exploded, events[1]",
        "servers.*, events[1]",
        "*.created, events[1]",
        "server., events[1]",
        "server*, events[1]",
        "'', events[1]"
    })
    void anUnknownEventIsRefusedByItsPlace(String pattern, String field) {
        call().body("{\"url\": \"https://your-app.com/\", \"events\": [\"server.created\", \"%s\"]}".formatted(pattern))
                .post("/api/webhooks")
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo(field))
                .body("error.details.value", equalTo(pattern));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        call().body("{\"url\": \"http://10.0.0.1/\", \"events\": [\"a\", \"*\", \"b\"]}")
                .post("/api/webhooks")
                .then()
                .statusCode(400)
                .body("error.details.violations.field", contains("url", "events[0]", "events[2]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"events\": [\"*\"]}",
                "{\"url\": \"https://your-app.com/\"}",
                "{\"url\": \"https://your-app.com/\", \"events\": []}",
                "{\"url\": \"https://your-app.com/\", \"events\": [null]}",
                "{\"url\": \"https://your-app.com/\", \"events\": \"*\"}",
                "{\"url\": \"https://your-app.com/\", \"events\": [\"*\"], \"secret\": \"mine\"}",
                "{\"url\": \"https://your-app.com/\"",
                "[]"
            })
    void aBodyThatIsNotWhatTheContractSaysIsRefused(String body) {
        call().body(body).post("/api/webhooks").then().statusCode(400);
    }

    @Test
    void aBodyIsRequired() {
        call().post("/api/webhooks").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=!", "cursor=bm8", "sort=name"})
    void aQueryThatMakesNoSenseIsRefused(String query) {
        call().get("/api/webhooks?" + query).then().statusCode(400).body("error.code", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void whatIsNoUuidIsNotFound() {
        call().get("/api/webhooks/webhook-uuid").then().statusCode(404).body("error.code", equalTo("NOT_FOUND"));
    }

    @Test
    void withoutATokenNothingIsSaid() {
        given().filter(new ContractFilter()).get("/api/webhooks").then().statusCode(401);
    }

    @Test
    void aKeyWithoutTheScopeMayNotWrite() {
        String reader = TestTokens.builder(account).scopes(Scope.WEBHOOKS_READ).build();

        as(reader).get("/api/webhooks").then().statusCode(200);
        as(reader).body(TUTORIAL).post("/api/webhooks").then().statusCode(403);
    }

    private JsonPath create() {
        return call().body(TUTORIAL)
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private RequestSpecification call() {
        return as(TestTokens.of(account));
    }

    private static RequestSpecification as(String token) {
        return given().filter(new ContractFilter())
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON);
    }

    private String row(String uuid) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select webhook::text from webhook where uuid = ?::uuid")) {
            select.setString(1, uuid);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
