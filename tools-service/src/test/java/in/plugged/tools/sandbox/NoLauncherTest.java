package in.plugged.tools.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import in.plugged.testing.TestPlatform;
import in.plugged.tools.FakeServersService;
import in.plugged.tools.TestServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoLauncherTest.Unset.class)
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class NoLauncherTest {

    /** As an operator leaves it who has not decided. */
    public static class Unset implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pluggedin.sandbox.launcher", "");
        }
    }

    @Test
    void serviceIsReadyButStartsNothingAndSaysWhy() throws Exception {
        given().get("/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'STDIO launcher' }.data.launcher", containsString("not started"));
        TestServer.script("odd.mjs")
                .execute("pid", "{}")
                .statusCode(502)
                .body("error.code", equalTo("SERVER_UNAVAILABLE"))
                .body("error.message", containsString("pluggedin.sandbox.launcher is not set"));
    }
}
