package in.plugged.registry.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import in.plugged.contract.caller.Scope;
import in.plugged.registry.Api;
import in.plugged.registry.install.FakeServersService;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class EntryTest {

    private static final String FILESYSTEM = "/api/registry/servers/io.github.modelcontextprotocol/filesystem";

    @Test
    void anEntryTellsWhatAnInstallAsks() {
        JsonPath entry = Api.asNewcomer()
                .get(FILESYSTEM)
                .then()
                .statusCode(200)
                .body("name", equalTo("io.github.modelcontextprotocol/filesystem"))
                .body("server.packages[0].registryType", equalTo("npm"))
                .extract()
                .jsonPath();

        assertThat(entry.getString("install_options[0].package_registry")).isEqualTo("npm");
        assertThat(entry.getList("install_options[0].inputs.name")).containsExactly("directory");
        assertThat(entry.<Map<String, Object>>get("install_options[0].inputs[0]"))
                .containsEntry("is_required", true)
                .containsEntry("is_repeated", true)
                .containsEntry("is_secret", false)
                .containsEntry("format", "filepath");
    }

    @Test
    void aNameMayBeSentWithAnEncodedSlash() {
        given().auth()
                .oauth2(TestTokens.of(UUID.randomUUID()))
                .urlEncodingEnabled(false)
                .get("/api/registry/servers/io.github.modelcontextprotocol%2Ffilesystem")
                .then()
                .statusCode(200)
                .body("name", equalTo("io.github.modelcontextprotocol/filesystem"));
        given().auth()
                .oauth2(TestTokens.of(UUID.randomUUID()))
                .urlEncodingEnabled(false)
                .get("/api/registry/servers/io.github.modelcontextprotocol%2ffilesystem/versions")
                .then()
                .statusCode(200)
                .body("versions.is_latest", hasItem(true));
    }

    @Test
    void anOlderVersionCanBeRead() {
        TestEntries.add(
                "{'name':'com.example.entry/two','description':'first','version':'1.0.0'}",
                "{'name':'com.example.entry/two','description':'second','version':'2.0.0'}");

        Api.asNewcomer()
                .queryParam("version", "1.0.0")
                .get("/api/registry/servers/com.example.entry/two")
                .then()
                .statusCode(200)
                .body("version", equalTo("1.0.0"))
                .body("description", equalTo("first"));
    }

    @Test
    void anOptionThatCannotBeUsedSaysWhy() {
        TestEntries.add("""
                {'name':'com.example.entry/bundle','description':'d','version':'1.0.0','packages':[
                    {'registryType':'mcpb','identifier':'https://example.com/a.mcpb','transport':{'type':'stdio'}}]}
                """);

        Api.asNewcomer()
                .get("/api/registry/servers/com.example.entry/bundle")
                .then()
                .body("install_options[0].inputs", equalTo(List.of()))
                .body(
                        "install_options[0].unavailable_reason",
                        equalTo("MCPB bundles are made for desktop applications and cannot be run here"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Api.asNewcomer()
                .get("/api/registry/servers/io.example/nothing")
                .then()
                .statusCode(404)
                .body("error.code", equalTo("NOT_FOUND"));
        Api.asNewcomer()
                .get("/api/registry/servers/io.example/nothing/versions")
                .then()
                .statusCode(404);
        Api.asNewcomer()
                .queryParam("version", "0.0.0")
                .get(FILESYSTEM)
                .then()
                .statusCode(404)
                .body("error.details.version", equalTo("0.0.0"));
    }

    @Test
    void anUnknownQueryParameterIsRefused() {
        Api.asNewcomer()
                .queryParam("verison", "1")
                .get(FILESYSTEM)
                .then()
                .statusCode(400)
                .body("error.code", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void readingNeedsTheScope() {
        given().get(FILESYSTEM).then().statusCode(401);
        Api.with(TestTokens.builder(UUID.randomUUID())
                        .scopes(Scope.SERVERS_READ)
                        .build())
                .get(FILESYSTEM)
                .then()
                .statusCode(403);
    }

    @Test
    void theStarterCatalogueNamesItsRegistriesAndTransports() {
        Api.asNewcomer()
                .queryParam("q", "com.postman/postman-mcp-server")
                .get("/api/registry/search")
                .then()
                .body("results[0].package_registries", hasItems("npm", "remote"))
                .body("results[0].transports", hasItems("stdio", "streamable-http"));
    }
}
