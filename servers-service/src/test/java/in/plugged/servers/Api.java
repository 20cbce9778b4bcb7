package in.plugged.servers;

import static io.restassured.RestAssured.given;

import in.plugged.testing.ContractFilter;
import in.plugged.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls to the service under test, judged by the contract. */
public final class Api {

    private Api() {}

    /** As an account that nobody else uses. */
    public static RequestSpecification asNewcomer() {
        return as(UUID.randomUUID());
    }

    public static RequestSpecification as(UUID account) {
        return with(TestTokens.of(account));
    }

    public static RequestSpecification with(String token) {
        return given().filter(new ContractFilter()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** To the calls that other services make, which the contract does not know. */
    public static RequestSpecification internal(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Creates a server and gives its uuid. */
    public static String createServer(UUID account, String body) {
        return as(account)
                .body(body)
                .post("/api/servers")
                .then()
                .statusCode(201)
                .extract()
                .path("uuid");
    }
}
