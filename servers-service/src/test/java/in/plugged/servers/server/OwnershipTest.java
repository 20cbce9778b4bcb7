package in.plugged.servers.server;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import in.plugged.servers.Api;
import in.plugged.testing.TestPlatform;
import in.plugged.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
class OwnershipTest {

    private final UUID owner = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();

    @Test
    void someoneElsesServerIsNotFound() {
        String path = "/api/servers/" + Api.createServer(owner, server("mine", null));
        looksUnknownTo(Api.as(stranger), path);
        Api.as(stranger).get("/api/servers").then().body("servers", empty());
        Api.internal(TestTokens.of(stranger))
                .get(path.replace("/api", "/internal"))
                .then()
                .statusCode(404);
        Api.as(owner).get(path).then().statusCode(200).body("name", equalTo("mine"));
    }

    @Test
    void someoneElsesProfileIsNotFound() {
        String profile = Api.as(owner).get("/api/profiles").path("profiles[0].uuid");
        Api.as(stranger)
                .body(server("intruder", profile))
                .post("/api/servers")
                .then()
                .statusCode(404)
                .body("error.details.resource", equalTo("profile"));
        String own = Api.createServer(stranger, server("own", null));
        Api.as(stranger)
                .body("""
                        {"profile_uuid": "%s"}""".formatted(profile))
                .patch("/api/servers/" + own)
                .then()
                .statusCode(404);
    }

    @Test
    void aKeyNarrowedToAProjectSeesThatProjectOnly() {
        UUID project =
                UUID.fromString(Api.as(owner).body("""
                        {"name": "narrow"}""").post("/api/projects").path("uuid"));
        String outside = "/api/servers/" + Api.createServer(owner, server("outside", null));
        String token = TestTokens.builder(owner).project(project).build();

        String inside = Api.with(token)
                .body(server("inside", null))
                .post("/api/servers")
                .then()
                .statusCode(201)
                .body("project_uuid", equalTo(project.toString()))
                .extract()
                .path("uuid");
        Api.with(token).get("/api/servers").then().body("servers.uuid", contains(inside));
        Api.with(token).get("/api/projects").then().body("projects.uuid", contains(project.toString()));
        Api.with(token).get("/api/profiles").then().body("profiles.name", contains("default"));
        looksUnknownTo(Api.with(token), outside);
        String outsideProfile = Api.as(owner).get(outside).path("profile_uuid");
        Api.with(token)
                .body(server("smuggled", outsideProfile))
                .post("/api/servers")
                .then()
                .statusCode(404);
        Api.with(token).body("""
                        {"name": "another"}""").post("/api/projects").then().statusCode(403);
        Api.as(owner).get("/api/servers/" + inside).then().statusCode(200);
    }

    @Test
    void aKeyNarrowedToSomeoneElsesProjectHasNothing() {
        UUID project = UUID.fromString(Api.as(owner).get("/api/projects").path("projects[0].uuid"));
        String forged = TestTokens.builder(stranger).project(project).build();
        Api.with(forged).get("/api/servers").then().body("servers", empty());
        Api.with(forged).body(server("n", null)).post("/api/servers").then().statusCode(404);
    }

    private static void looksUnknownTo(RequestSpecification caller, String path) {
        caller.get(path).then().statusCode(404).body("error.code", equalTo("NOT_FOUND"));
        caller.body("{\"name\": \"taken over\"}").put(path).then().statusCode(404);
        caller.body("{\"name\": \"taken over\"}").patch(path).then().statusCode(404);
        caller.delete(path).then().statusCode(404);
    }

    private static String server(String name, @org.jspecify.annotations.Nullable String profile) {
        String place = profile == null ? "" : ", \"profile_uuid\": \"%s\"".formatted(profile);
        return """
                {"name": "%s", "type": "STDIO", "config": {"command": "npx"}%s}""".formatted(name, place);
    }
}
