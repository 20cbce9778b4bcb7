package in.plugged.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import in.plugged.gateway.GatewayFixture;
import in.plugged.testing.TestPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(GatewayFixture.class)
class ProxyTest {

    @Test
    void aRequestPassesAsItIsAndSoDoesTheReply() {
        demo().urlEncodingEnabled(false)
                .contentType("application/json")
                .header("X-Of-The-Client", "yes")
                .body("{\"name\": \"as  typed\"}")
                .post("/api/servers?x=%2F&y=a+b")
                .then()
                .statusCode(203)
                .header("X-Of-The-Service", "yes")
                .header("X-Request-Id", notNullValue())
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/api/servers?x=%2F&y=a+b"))
                .body("body", equalTo("{\"name\": \"as  typed\"}"))
                .body("headers.X-of-the-client", equalTo("yes"));
    }

    @Test
    void theVersionIsTakenOutOfThePath() {
        demo().get("/api/v1/servers/1/tools?refresh=true")
                .then()
                .statusCode(203)
                .body("uri", equalTo("/api/servers/1/tools?refresh=true"));
    }

    @Test
    void theServiceSeesAVerifiableTokenAndNeverTheKey() throws Exception {
        JsonPath seen = given().header("X-API-Key", GatewayFixture.demoKey())
                .header("X-Request-Id", "r-1")
                .get("/api/servers")
                .jsonPath();
        assertThat(seen.getString("headers")).doesNotContain(GatewayFixture.demoKey());
        assertThat(seen.getString("headers.X-request-id")).isEqualTo("r-1");
        assertThat(seen.getString("headers.X-api-key")).isNull();

        String token = seen.getString("headers.Authorization").substring("Bearer ".length());
        JsonWebKeySet published =
                new JsonWebKeySet(given().get("/.well-known/jwks.json").asString());
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(published.getJsonWebKeys()))
                .setExpectedIssuer("pluggedin-gateway")
                .setExpectedAudience("pluggedin")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
        assertThat(claims.getStringClaimValue("tier")).isEqualTo("business");
        assertThat(claims.getStringListClaimValue("groups"))
                .contains("servers:read", "tools:execute")
                .doesNotContain("admin");
    }

    @Test
    void onlyThePublicHalfOfTheKeyIsPublished() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].d", nullValue());
    }

    @Test
    void aServiceThatIsDownIsSaidSo() {
        demo().get("/api/webhooks")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("error.code", equalTo("SERVICE_UNAVAILABLE"))
                .body("error.details.service", equalTo("webhooks-service"));
    }

    @Test
    void aBodyUpToTheLimitPassesWhole() {
        String body = "x".repeat(1024 * 1024);
        JsonPath seen = demo().contentType("application/json")
                .body(body)
                .post("/api/servers")
                .jsonPath();
        assertThat(seen.getString("body")).hasSize(body.length());
    }

    @Test
    void aLargerBodyIsRefusedWhetherItsLengthIsAnnouncedOrNot() throws Exception {
        byte[] body = new byte[1024 * 1024 + 1];
        assertThat(send(BodyPublishers.ofByteArray(body)).statusCode()).isEqualTo(413);
        HttpResponse<String> chunked = send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("PAYLOAD_TOO_LARGE");
    }

    @Test
    void aChunkedBodyWithinTheLimitPasses() throws Exception {
        HttpResponse<String> reply = send(BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("{\"a\":1}".getBytes(StandardCharsets.UTF_8))));
        assertThat(reply.statusCode()).isEqualTo(203);
        assertThat(new JsonPath(reply.body()).getString("body")).isEqualTo("{\"a\":1}");
    }

    private static HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/servers"))
                .header("Authorization", "Bearer " + GatewayFixture.demoKey())
                .POST(body)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static RequestSpecification demo() {
        return given().header("Authorization", "Bearer " + GatewayFixture.demoKey());
    }
}
