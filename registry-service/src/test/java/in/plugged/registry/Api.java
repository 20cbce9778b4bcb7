package in.plugged.registry;

import static io.restassured.RestAssured.given;

import in.plugged.testing.ContractFilter;
import in.plugged.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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

    /** Installs with a body in which quotes may be single ones. */
    public static ValidatableResponse install(UUID account, String body) {
        return as(account)
                .body(body.replace('\'', '"'))
                .post("/api/registry/install")
                .then();
    }

    /** How often a server was installed, as its entry says. */
    public static int installs(String name) {
        return asNewcomer().get("/api/registry/servers/" + name).path("installs");
    }
}
