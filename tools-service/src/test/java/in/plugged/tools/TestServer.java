package in.plugged.tools;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.secret.Keyring;
import in.plugged.testing.ContractFilter;
import in.plugged.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** An MCP server that servers-service knows, and its owner's way to it. */
public record TestServer(UUID uuid, UUID account, UUID project) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One of the scripts in {@code src/test/resources/servers}. */
    public static TestServer script(String name, String... arguments) throws Exception {
        Path script = Path.of("src", "test", "resources", "servers", name).toAbsolutePath();
        return stdio("node", concat(script.toString(), arguments), Map.of());
    }

    public static TestServer stdio(String command, List<String> arguments, Map<String, String> environment)
            throws Exception {
        ObjectNode config = JsonNodeFactory.instance.objectNode().put("command", command);
        arguments.forEach(config.withArray("args")::add);
        TestServer server = fresh();
        environment.forEach((name, value) -> config.withObject("/env")
                .put(name, Keyring.parse(FakeServersService.SECRETS).encrypt(value, server.uuid + "/env/" + name)));
        server.known("STDIO", true, 1, config);
        return server;
    }

    public static TestServer remote(String type, String url) throws Exception {
        TestServer server = fresh();
        server.known(type, true, 1, JsonNodeFactory.instance.objectNode().put("url", url));
        return server;
    }

    public static TestServer fresh() {
        return new TestServer(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    /** What servers-service answers from now on. */
    public void known(String type, boolean enabled, long version, ObjectNode config) throws Exception {
        ObjectNode server = JsonNodeFactory.instance
                .objectNode()
                .put("uuid", uuid.toString())
                .put("account_uuid", account.toString())
                .put("project_uuid", project.toString())
                .put("profile_uuid", UUID.randomUUID().toString())
                .put("name", "server-" + uuid)
                .put("type", type)
                .put("enabled", enabled)
                .put("version", version);
        server.set("config", config);
        put(JSON.writeValueAsString(server));
    }

    public void put(String body) throws Exception {
        String base = ConfigProvider.getConfig().getValue("pluggedin.services.servers", String.class);
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(base + "/internal/servers/" + uuid))
                            .PUT(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    public RequestSpecification asOwner() {
        return as(TestTokens.of(account));
    }

    public RequestSpecification as(String token) {
        return given().filter(new ContractFilter())
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON);
    }

    public ValidatableResponse execute(String tool, String parameters) {
        return executeBody(tool, "{\"parameters\":" + parameters + "}");
    }

    public ValidatableResponse executeBody(String tool, String body) {
        return asOwner()
                .body(body)
                .post("/api/servers/{uuid}/tools/{tool}/execute", uuid, tool)
                .then();
    }

    /** The text a tool answered with. */
    public String ask(String tool) {
        return execute(tool, "{}").statusCode(200).extract().path("result.content[0].text");
    }

    private static List<String> concat(String first, String... rest) {
        return Stream.concat(Stream.of(first), Arrays.stream(rest)).toList();
    }
}
