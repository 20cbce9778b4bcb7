package in.plugged.registry.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.plugged.contract.error.ApiException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackageRefusalTest {

    private static final String NPM =
            "{'registryType':'npm','identifier':'@a/b','version':'1.2.3'," + "'transport':{'type':'stdio'}%s}";
    private static final String OCI =
            "{'registryType':'oci','identifier':'ghcr.io/a/b:1.2.3'," + "'transport':{'type':'stdio'}%s}";

    static Stream<Arguments> unavailable() {
        return Stream.of(
                refused("{'registryType':'mcpb','identifier':'x','transport':{'type':'stdio'}}", "MCPB"),
                refused(NPM.replace("stdio", "sse").formatted(""), "serves sse"),
                refused(NPM.formatted(",'runtimeHint':'docker'"), "runtime 'docker'"),
                refused(NPM.formatted(",'runtimeHint':'/bin/sh'"), "runtime '/bin/sh'"),
                refused(
                        "{'registryType':'pypi','identifier':'a-b','version':'1','transport':{'type':'stdio'},'runtimeHint':'python'%s}"
                                .formatted(runtime("{'type':'positional','value':'-m'}")),
                        "python"),
                refused(NPM.replace("1.2.3", "latest").formatted(""), "exact version"),
                refused(NPM.replace("1.2.3", "^1.2.3").formatted(""), "exact version"),
                refused(NPM.replace("1.2.3", "1.x").formatted(""), "exact version"),
                refused(NPM.replace("@a/b", "--eval=evil").formatted(""), "exact version"),
                refused(NPM.replace("@a/b", "a/b").formatted(""), "exact version"),
                refused(OCI.replace(":1.2.3", ":latest").formatted(""), "exact version"),
                refused(OCI.replace(":1.2.3", "").formatted(""), "exact version"),
                refused(
                        NPM.formatted(args("{'type':'named','name':'--key','isRequired':true,'isSecret':true}")),
                        "secret --key"));
    }

    @ParameterizedTest
    @MethodSource("unavailable")
    void aPackageThatCannotBeRunSaysWhy(String json, String reason) {
        InstallOption option = Documents.ofPackage(json);

        assertThat(option.unavailableReason())
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
        assertThat(option.questions()).isEmpty();
    }

    @Test
    void anOptionalSecretOnTheCommandLineIsNotAskedFor() {
        InstallOption option = Documents.ofPackage(
                NPM.formatted(args("{'type':'named','name':'--key','isSecret':true},{'type':'named','name':'--on'}")));

        assertThat(option.questions()).extracting(Question::name).containsExactly("--on");
        assertThatThrownBy(() -> option.define(Documents.answers("{'--key':'k'}")))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("'--key' is not known");
    }

    @Test
    void oneAnswerServesEveryPlaceThatAsksForIt() {
        InstallOption option = Documents.ofPackage(NPM.formatted(
                args("{'type':'positional','value':'{region}','variables':{'region':{'isRequired':true}}}")
                        + ",'environmentVariables':[{'name':'AT','value':'in {region}','variables':{'region':{}}}]"));

        assertThat(option.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.required()).isTrue());
        assertThat(option.define(Documents.answers("{'region':'eu'}")).config().toString())
                .contains("eu");
    }

    @Test
    void severalValuesWhereOneIsTakenAreRefused() {
        InstallOption option = Documents.ofPackage(NPM.formatted(args("{'type':'named','name':'--one'}")));

        assertThatThrownBy(() -> option.define(Documents.answers("{'--one':['a','b']}")))
                .hasMessageContaining("takes one value");
    }

    @Test
    void aNumberOrTruthValueMustBeOne() {
        InstallOption option = Documents.ofPackage(NPM.formatted(args(
                "{'type':'named','name':'--n','format':'number'},{'type':'named','name':'--b','format':'boolean'}")));

        assertThatThrownBy(() -> option.define(Documents.answers("{'--n':'many','--b':'maybe'}")))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.details().get("violations"))
                                .asString()
                                .contains("must be a number", "must be true or false"));
    }

    private static Arguments refused(String json, String reason) {
        return Arguments.of(json, reason);
    }

    private static String args(String arguments) {
        return ",'packageArguments':[%s]".formatted(arguments);
    }

    private static String runtime(String arguments) {
        return ",'runtimeArguments':[%s]".formatted(arguments);
    }
}
