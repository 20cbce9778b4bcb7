package in.plugged.registry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import in.plugged.registry.Api;
import in.plugged.registry.entry.TestEntries;
import in.plugged.registry.install.FakeServersService;
import in.plugged.testing.TestPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestPlatform.class)
@WithTestResource(FakeServersService.class)
class SearchTest {

    @ParameterizedTest
    @CsvSource({
        "everything, io.github.modelcontextprotocol/everything",
        "EVERYTHING, io.github.modelcontextprotocol/everything",
        "everyth, io.github.modelcontextprotocol/everything",
        "io.github.modelcontextprotocol/everything, io.github.modelcontextprotocol/everything",
        "io.github.modelcontextprotocol/every, io.github.modelcontextprotocol/everything",
        "weather, io.github.dgahagan/weather-mcp",
        "weather forecasts, io.github.dgahagan/weather-mcp",
        "the weather, io.github.dgahagan/weather-mcp",
        "git, io.github.modelcontextprotocol/git",
        "github, io.github.github/github-mcp-server",
        "stripe, com.stripe/mcp",
        "azure devops, microsoft.com/azure-devops",
        "graham lipsman, io.github.GLips/Figma-Context-MCP",
    })
    void theBestHitComesFirst(String asked, String first) {
        assertThat(names(search("q", asked))).first().isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "wether, io.github.dgahagan/weather-mcp",
        "everythng, io.github.modelcontextprotocol/everything",
        "githb, io.github.github/github-mcp-server",
        "filesytem, io.github.modelcontextprotocol/filesystem",
        "playwrigth, io.github.microsoft/playwright-mcp",
        "kuberntes, io.github.containers/kubernetes-mcp-server",
        "wether forcast, io.github.dgahagan/weather-mcp",
    })
    void aTypoFindsWhatWasMeant(String asked, String first) {
        assertThat(names(search("q", asked))).first().isEqualTo(first);
    }

    @Test
    void theNamespaceOfACodeHostIsNoWordToSearchFor() {
        assertThat(names(search("q", "github"))).hasSizeLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzwvkj", "!!!", "'; drop table entry; --", "& | ! :* <->", "%", "\\"})
    void whatIsNowhereFindsNothing(String asked) {
        search("q", asked);
        assertThat(search("q", "xqzwvkj").getInt("total")).isZero();
        assertThat(search().getInt("total")).isPositive();
    }

    @Test
    void aHitTellsWhatAListNeeds() {
        Api.asNewcomer()
                .queryParam("q", "io.github.modelcontextprotocol/everything")
                .get("/api/registry/search")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("next_cursor", nullValue())
                .body("results[0].title", equalTo("Everything test server"))
                .body("results[0].author", equalTo("Model Context Protocol project"))
                .body("results[0].stars", equalTo(0))
                .body("results[0].package_registries", equalTo(List.of("npm")))
                .body("results[0].transports", equalTo(List.of("stdio")));
    }

    @Test
    void hitsCanBeNarrowed() {
        List<Map<String, Object>> pypi = search("package_registry", "pypi").getList("results");
        List<Map<String, Object>> remote =
                search("package_registry", "remote", "transport", "sse").getList("results");

        assertThat(pypi)
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.get("package_registries"))
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                        .contains("pypi"));
        assertThat(remote).extracting(hit -> hit.get("name")).contains("com.notion/mcp");
        assertThat(names(search("q", "weather", "package_registry", "nuget"))).isEmpty();
    }

    @Test
    void hitsCanBeSorted() {
        List<String> byName = names(search("sort", "name", "limit", "200"));
        List<String> byDate = search("sort", "recent", "limit", "200").getList("results.updated_at");
        List<Integer> byInstalls = search("sort", "installs", "limit", "200").getList("results.installs");

        assertThat(byName).isSorted();
        assertThat(byDate).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(byInstalls).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(search("sort", "stars").getInt("total")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "installs", "stars", "recent", "name"})
    void pagesHaveNeitherHolesNorDoublesWhileEntriesAreAdded(String sort) {
        addSearchable("a", sort);
        addSearchable("m", sort);
        addSearchable("z", sort);
        List<String> seen = new ArrayList<>();
        List<String> before = names(search("q", "pageable " + sort, "sort", sort));
        @Nullable String cursor = null;
        do {
            JsonPath page = cursor == null
                    ? search("q", "pageable " + sort, "sort", sort, "limit", "1")
                    : search("q", "pageable " + sort, "sort", sort, "limit", "1", "cursor", cursor);
            seen.addAll(names(page));
            cursor = page.getString("next_cursor");
            if (seen.size() == 1) {
                addSearchable("b", sort);
            }
        } while (cursor != null);

        assertThat(before).hasSize(3);
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void pagesOfEverythingAreTheWholeOfIt() {
        List<String> seen = new ArrayList<>();
        JsonPath page = search("limit", "7");
        seen.addAll(names(page));
        while (page.getString("next_cursor") != null) {
            page = search("limit", "7", "cursor", page.getString("next_cursor"));
            seen.addAll(names(page));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(page.getInt("total"));
    }

    @Test
    void pagesOfATypoStayWithIt() {
        JsonPath first = search("q", "serch", "limit", "1");
        JsonPath second = search("q", "serch", "limit", "1", "cursor", first.getString("next_cursor"));

        assertThat(second.getInt("total")).isEqualTo(first.getInt("total"));
        assertThat(names(second)).hasSize(1).doesNotContainAnyElementsOf(names(first));
    }

    @ParameterizedTest
    @CsvSource({
        "sort, age",
        "package_registry, cargo",
        "transport, carrier-pigeon",
        "limit, 0",
        "limit, 201",
        "limit, many",
        "cursor, nonsense",
        "cursor, %%%",
        "order, name",
    })
    void aParameterThatCannotBeIsRefused(String name, String value) {
        Api.asNewcomer()
                .queryParam(name, value)
                .get("/api/registry/search")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("INVALID_PARAMETER"))
                .body("error.details.field", equalTo(name));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = search("sort", "name", "limit", "1").getString("next_cursor");

        Api.asNewcomer()
                .queryParams(Map.of("sort", "recent", "cursor", cursor))
                .get("/api/registry/search")
                .then()
                .statusCode(400);
    }

    private static void addSearchable(String letter, String sort) {
        TestEntries.add("{'name':'com.example.search/%s-%s','description':'Pageable %s %s','version':'1.0.0'}"
                .formatted(letter, UUID.randomUUID(), sort, letter));
    }

    private static JsonPath search(String... parameters) {
        RequestSpecification request = Api.asNewcomer();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/registry/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> names(JsonPath page) {
        return page.getList("results.name");
    }
}
