package in.plugged.servers.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import in.plugged.servers.Api;
import in.plugged.testing.TestPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPlatform.class)
class ProjectsAndProfilesTest {

    private final UUID account = UUID.randomUUID();

    @Test
    void aNewAccountHasADefaultProjectWithADefaultProfile() {
        Api.as(account).get("/api/profiles").then().statusCode(200).body("profiles.name", contains("default"));
        Api.as(account)
                .get("/api/projects")
                .then()
                .statusCode(200)
                .body("projects.name", contains("default"))
                .body("containsKey('next_cursor')", equalTo(true));
    }

    @Test
    void theDefaultIsMadeOnceHoweverManyNeedItAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<String> need = () -> Api.as(account).get("/api/projects").path("projects[0].uuid");
            List<Future<String>> projects = threads.invokeAll(Collections.nCopies(8, need));
            String first = projects.getFirst().get();
            assertThat(first).isNotNull();
            for (Future<String> project : projects) {
                assertThat(project.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void aNewProjectComesWithADefaultProfile() {
        Response created = project("research");
        created.then().statusCode(201).body("name", equalTo("research"));
        String uuid = created.path("uuid");
        assertThat(created.header("Location")).isEqualTo("/api/projects/" + uuid);
        Api.as(account)
                .get("/api/profiles?project_uuid=" + uuid)
                .then()
                .body("profiles.name", contains("default"))
                .body("profiles.project_uuid", contains(uuid));
    }

    @Test
    void aNameIsTakenOnce() {
        project("default").then().statusCode(409).body("error.code", equalTo("CONFLICT"));
        project("research").then().statusCode(201);
        project("research").then().statusCode(409);
        profile("{\"name\": \"default\"}").then().statusCode(409);
        profile("{\"name\": \"staging\"}").then().statusCode(201);
        profile("{\"name\": \"staging\"}").then().statusCode(409);
    }

    @Test
    void aProfileIsMadeInTheProjectThatIsNamed() {
        String uuid = project("research").path("uuid");
        Response created = profile("""
                {"name": "staging", "project_uuid": "%s"}""".formatted(uuid));
        created.then().statusCode(201).body("project_uuid", equalTo(uuid));
        Api.as(account)
                .body("""
                        {"name": "n", "type": "STDIO", "config": {"command": "x"}, "profile_uuid": "%s"}""".formatted(created.<String>path("uuid")))
                .post("/api/servers")
                .then()
                .statusCode(201)
                .body("project_uuid", equalTo(uuid));
    }

    @Test
    void someoneElsesProjectIsNotFound() {
        String uuid = project("research").path("uuid");
        Api.asNewcomer().body("""
                        {"name": "intruder", "project_uuid": "%s"}""".formatted(uuid)).post("/api/profiles").then().statusCode(404);
        Api.asNewcomer().get("/api/profiles?project_uuid=" + uuid).then().body("profiles", empty());
    }

    @Test
    void listsArePaged() {
        project("a").then().statusCode(201);
        Response first = Api.as(account).get("/api/projects?limit=1");
        first.then().body("projects.name", contains("default"));
        Api.as(account)
                .get("/api/projects?limit=1&cursor=" + first.path("next_cursor"))
                .then()
                .body("projects.name", contains("a"))
                .body("next_cursor", equalTo(null));
    }

    @Test
    void aNameIsRequired() {
        profile("{}").then().statusCode(400).body("error.message", equalTo("The 'name' field is required"));
        project("").then().statusCode(400).body("error.details.field", equalTo("name"));
    }

    private Response project(String name) {
        return Api.as(account).body("""
                        {"name": "%s"}""".formatted(name)).post("/api/projects");
    }

    private Response profile(String body) {
        return Api.as(account).body(body).post("/api/profiles");
    }
}
