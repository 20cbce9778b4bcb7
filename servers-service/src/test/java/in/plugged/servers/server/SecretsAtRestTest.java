package in.plugged.servers.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import in.plugged.contract.event.Event;
import in.plugged.contract.event.EventType;
import in.plugged.contract.secret.Keyring;
import in.plugged.servers.Api;
import in.plugged.testing.TestEvents;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
class SecretsAtRestTest {

    private static final String TOKEN = "tok-5f1d0c-plain";
    private static final String STDIO = """
            {"name": "secretive", "type": "STDIO", "config": {"command": "npx", "env": {"TOKEN": "%s"}}}""".formatted(TOKEN);

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "pluggedin.secrets.keys")
    String keys;

    private final UUID account = UUID.randomUUID();

    @Test
    void everyReadShowsTheMask() {
        String uuid = Api.createServer(account, STDIO);
        Api.as(account)
                .get("/api/servers/" + uuid)
                .then()
                .body("config.env.TOKEN", equalTo("********"))
                .body(not(containsString(TOKEN)));
        Api.as(account)
                .get("/api/servers")
                .then()
                .body(not(containsString(TOKEN)))
                .body(not(containsString("v1.")));
    }

    @Test
    void thePlainValueIsInNoTableAndNoEvent() throws SQLException {
        String uuid = Api.createServer(account, STDIO);
        Api.as(account).body("""
                        {"name": "renamed"}""").put("/api/servers/" + uuid).then().statusCode(200);
        TestEvents.await(EventType.SERVER_UPDATED, event -> uuid.equals(String.valueOf(event.serverUuid())));
        assertThat(everyRow()).contains(uuid).doesNotContain(TOKEN);
        assertThat(TestEvents.all("servers"))
                .extracting(Event::toString)
                .anyMatch(event -> event.contains(uuid))
                .noneMatch(event -> event.contains(TOKEN));
    }

    @Test
    void aMaskSentBackKeepsTheStoredValue() {
        String uuid = Api.createServer(account, STDIO);
        Api.as(account).body("""
                        {"config": {"command": "node", "env": {"TOKEN": "********", "NEW": "n"}}}""").put("/api/servers/" + uuid).then().statusCode(200);
        assertThat(opened(uuid, "env", "TOKEN")).isEqualTo(TOKEN);
        assertThat(opened(uuid, "env", "NEW")).isEqualTo("n");
        Api.as(account).body("""
                        {"config": {"env": {"TOKEN": "changed"}}}""").patch("/api/servers/" + uuid).then().statusCode(200);
        assertThat(opened(uuid, "env", "TOKEN")).isEqualTo("changed");
        assertThat(opened(uuid, "env", "NEW")).isEqualTo("n");
    }

    @Test
    void headersKeepTheirValuesWhenTheTransportChanges() {
        String uuid = Api.createServer(account, """
                {"name": "remote", "type": "SSE",
                 "config": {"url": "https://mcp.example.com/sse", "headers": {"Authorization": "Bearer abc"}}}""");
        Api.as(account).body("""
                        {"type": "STREAMABLE_HTTP",
                         "config": {"url": "https://mcp.example.com/mcp", "headers": {"Authorization": "********"}}}""").put("/api/servers/" + uuid).then().statusCode(200);
        assertThat(opened(uuid, "headers", "Authorization")).isEqualTo("Bearer abc");
    }

    @Test
    void aMaskForANameWithoutAStoredValueIsAViolation() {
        String uuid = Api.createServer(account, STDIO);
        Api.as(account)
                .body("""
                        {"config": {"env": {"OTHER": "********"}}}""")
                .patch("/api/servers/" + uuid)
                .then()
                .statusCode(400)
                .body("error.details.field", equalTo("config.env.OTHER"));
        assertThat(opened(uuid, "env", "TOKEN")).isEqualTo(TOKEN);
    }

    private String opened(String uuid, String member, String name) {
        JsonPath sealed = Api.internal(TestTokens.of(account))
                .get("/internal/servers/" + uuid)
                .jsonPath();
        String context = "%s/%s/%s".formatted(uuid, member, name);
        return Keyring.parse(keys).decrypt(sealed.getString("config.%s.%s".formatted(member, name)), context);
    }

    private String everyRow() throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection.createStatement().executeQuery("""
                        select query_to_xml(format('select * from %I', tablename), true, false, '')::text
                        from pg_tables where schemaname = 'public'""")) {
            while (tables.next()) {
                rows.append(tables.getString(1));
            }
        }
        return rows.toString();
    }
}
