package in.plugged.registry.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.plugged.contract.error.ApiException;
import in.plugged.registry.option.ServerDefinition.Remote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteOptionTest {

    @Test
    void streamableHttpComesBeforeSse() {
        InstallOptions options = Documents.options("'remotes':[{'type':'sse','url':'https://e.com/sse'},"
                + "{'type':'streamable-http','url':'https://e.com/mcp'}]");

        assertThat(options.choose(null).define(Documents.answers("{}")))
                .isEqualTo(
                        new ServerDefinition("STREAMABLE_HTTP", new Remote("https://e.com/mcp", java.util.Map.of())));
    }

    @Test
    void variablesOfTheAddressAndHeadersAreFilledIn() {
        InstallOption option = Documents.ofRemote("""
                {'type':'sse','url':'https://{tenant}.e.com/{area}/sse',
                 'variables':{'tenant':{'description':'Whose'},'area':{'default':'main'}},
                 'headers':[
                    {'name':'Authorization','value':'Bearer {token}','isSecret':true,
                     'variables':{'token':{'isRequired':true}}},
                    {'name':'X-Fixed','value':'yes'},
                    {'name':'X-Optional'}]}
                """);

        assertThat(option.questions())
                .extracting(Question::name)
                .containsExactly("tenant", "area", "token", "X-Optional");
        assertThat(option.questions()).extracting(Question::required).containsExactly(true, false, true, false);
        assertThat(option.questions()).extracting(Question::secret).containsExactly(false, false, true, false);
        ServerDefinition server = option.define(Documents.answers("{'tenant':'t','token':'x'}"));
        assertThat(server.type()).isEqualTo("SSE");
        Remote remote = (Remote) server.config();
        assertThat(remote.url()).isEqualTo("https://t.e.com/main/sse");
        assertThat(remote.headers())
                .containsEntry("Authorization", "Bearer x")
                .containsEntry("X-Fixed", "yes")
                .hasSize(2);
        assertThat(remote.toString()).doesNotContain("Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "{'type':'websocket'|'url':'wss://e.com'}, not known here",
        "{'type':'sse'}, address is not given",
        "{'type':'sse'|'url':'e.com/sse'}, not a URL",
        "{'type':'sse'|'url':'https://e.com/{key}'}, not explained",
        "{'type':'sse'|'url':'https://e.com/{key}'|'variables':{'key':{'isSecret':true}}}, secret key in its address",
    })
    void aRemoteThatCannotBeReachedSaysWhy(String json, String reason) {
        assertThat(Documents.ofRemote(json.replace('|', ',')).unavailableReason())
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
    }

    @Test
    void anAnswerCannotAddAHeaderOfItsOwn() {
        InstallOption option = Documents.ofRemote("{'type':'sse','url':'https://e.com','headers':[{'name':'X'}]}");

        assertThatThrownBy(() -> option.define(Documents.answers("{'X':'a\\r\\nY: b'}")))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("line break");
    }

    @Test
    void anAnswerThatBreaksTheAddressIsRefused() {
        InstallOption option = Documents.ofRemote(
                "{'type':'sse','url':'https://{tenant}/sse','variables':{'tenant':{'isRequired':true}}}");

        assertThatThrownBy(() -> option.define(Documents.answers("{'tenant':'two words'}")))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("not a URL");
    }

    @Test
    void aPackageIsPreferredToARemoteAndBothCanBeChosen() {
        InstallOptions options = Documents.options("'remotes':[{'type':'sse','url':'https://e.com/sse'}],"
                + "'packages':[{'registryType':'oci','identifier':'a/b:1','transport':{'type':'stdio'}},"
                + "{'registryType':'pypi','identifier':'b','version':'1','transport':{'type':'stdio'}}]");

        assertThat(options.choose(null).packageRegistry()).isEqualTo(PackageRegistry.PYPI);
        assertThat(options.choose(PackageRegistry.OCI).identifier()).isEqualTo("a/b:1");
        assertThat(options.choose(PackageRegistry.REMOTE).transport()).isEqualTo("sse");
    }

    @Test
    void aWayThatCannotBeUsedIsNotTheDefault() {
        InstallOptions options = Documents.options(
                "'remotes':[{'type':'sse','url':'https://e.com/sse'}],"
                        + "'packages':[{'registryType':'npm','identifier':'b','version':'latest','transport':{'type':'stdio'}}]");

        assertThat(options.choose(null).packageRegistry()).isEqualTo(PackageRegistry.REMOTE);
        assertThatThrownBy(() -> options.choose(PackageRegistry.NPM)).hasMessageContaining("exact version");
    }
}
