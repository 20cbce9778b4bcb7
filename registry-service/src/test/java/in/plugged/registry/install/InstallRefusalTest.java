package in.plugged.registry.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import in.plugged.contract.caller.Scope;
import in.plugged.registry.Api;
import in.plugged.registry.entry.TestEntries;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class InstallRefusalTest {

    private static final String BRAVE = "io.github.brave/brave-search-mcp-server";

    private final UUID account = UUID.randomUUID();

    @Test
    void aMissingInputIsNamedWithAllItsSiblings() {
        TestEntries.add("""
                {'name':'com.example.install/demanding','description':'d','version':'1.0.0','packages':[
                    {'registryType':'npm','identifier':'demanding','version':'1.0.0','transport':{'type':'stdio'},
                     'packageArguments':[{'type':'positional','valueHint':'folder','isRequired':true}],
                     'environmentVariables':[
                        {'name':'TOKEN','description':'A token','isRequired':true,'isSecret':true},
                        {'name':'REGION','isRequired':true,'default':'eu'}]}]}
                """);

        Api.install(account, "{'server_name':'demanding'}")
                .statusCode(400)
                .body("error.code", equalTo("MISSING_INPUT"))
                .body("error.message", allOf(containsString("folder"), containsString("TOKEN")))
                .body("error.details.missing.name", equalTo(List.of("folder", "TOKEN")))
                .body("error.details.missing.is_secret", equalTo(List.of(false, true)))
                .body("error.details.missing[1].description", equalTo("A token"));
        assertThat(FakeServersService.made("demanding")).isZero();
    }

    @Test
    void anInputThatIsNotAskedForIsRefusedWithoutRepeatingIt() {
        Api.install(account, "{'server_name':'%s','inputs':{'BRAVE_KEY':'s3cr3t'}}".formatted(BRAVE))
                .statusCode(400)
                .body("error.code", equalTo("INVALID_PARAMETER"))
                .body("error.details.field", equalTo("inputs.BRAVE_KEY"))
                .body("error.details.value", equalTo(null))
                .body("error.message", containsString("BRAVE_API_KEY"));
    }

    @Test
    void anInputOutsideItsChoicesIsRefused() {
        Api.install(
                        account,
                        "{'server_name':'azure-devops','inputs':{'organization':'contoso','--authentication':'magic'}}")
                .statusCode(400)
                .body("error.details.field", equalTo("inputs.--authentication"))
                .body("error.message", containsString("azcli"));
    }

    @Test
    void aLastPartOfSeveralServersIsAmbiguous() {
        Api.install(account, "{'server_name':'mcp'}")
                .statusCode(409)
                .body("error.code", equalTo("AMBIGUOUS_NAME"))
                .body(
                        "error.details.candidates",
                        hasItems("com.cloudflare.mcp/mcp", "com.notion/mcp", "com.stripe/mcp"));
    }

    @Test
    void aNameOfNoServerIsNotFound() {
        Api.install(account, "{'server_name':'no-such-server'}")
                .statusCode(404)
                .body("error.code", equalTo("NOT_FOUND"));
        Api.install(account, "{'server_name':'everything','version':'0.0.1'}").statusCode(404);
    }

    @Test
    void aWayThatTheServerDoesNotOfferIsRefused() {
        Api.install(account, "{'server_name':'everything','package_registry':'pypi'}")
                .statusCode(400)
                .body("error.details.field", equalTo("package_registry"))
                .body("error.message", containsString("npm"));
        Api.install(account, "{'server_name':'everything','package_registry':'cargo'}")
                .statusCode(400)
                .body("error.details.field", equalTo("package_registry"));
    }

    @Test
    void aBundleIsRefusedWithTheReason() {
        TestEntries.add("""
                {'name':'com.example.install/bundle','description':'d','version':'1.0.0','packages':[
                    {'registryType':'mcpb','identifier':'https://example.com/a.mcpb','transport':{'type':'stdio'}}]}
                """);
        Api.install(account, "{'server_name':'com.example.install/bundle'}")
                .statusCode(400)
                .body("error.message", containsString("MCPB"));
    }

    @Test
    void wrongRequestsAreRefused() {
        Map<String, String> fields = Map.of(
                "{}", "server_name",
                "{'server_name':' '}", "server_name",
                "{'server_name':'everything','name':''}", "name",
                "{'server_name':'everything','version':{}}", "version",
                "{'server_name':'everything','colour':'red'}", "colour",
                "{'server_name':'everything','inputs':{'A':{'b':1}}}", "inputs.A",
                "{'server_name':'everything','inputs':[]}", "inputs");
        fields.forEach((body, field) -> Api.install(account, body)
                .statusCode(400)
                .body("error.code", equalTo("INVALID_PARAMETER"))
                .body("error.details.field", equalTo(field)));
        Api.install(account, "{").statusCode(400).body("error.code", equalTo("INVALID_JSON"));
        Api.install(account, "").statusCode(400);
        Api.install(account, "null").statusCode(400);
        Api.as(account)
                .contentType("text/plain")
                .body("everything")
                .post("/api/registry/install")
                .then()
                .statusCode(415);
        Api.as(account).get("/api/registry/install").then().statusCode(405);
    }

    @Test
    void installingNeedsTheScope() {
        Api.with(TestTokens.builder(account).scopes(Scope.REGISTRY_READ).build())
                .body("{\"server_name\":\"everything\"}")
                .post("/api/registry/install")
                .then()
                .statusCode(403);
    }
}
