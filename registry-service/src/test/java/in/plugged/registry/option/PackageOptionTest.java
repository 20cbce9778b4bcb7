package in.plugged.registry.option;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.registry.option.ServerDefinition.Stdio;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackageOptionTest {

    private static final String NPM =
            "{'registryType':'npm','identifier':'@a/b','version':'1.2.3'," + "'transport':{'type':'stdio'}%s}";
    private static final String PYPI =
            "{'registryType':'pypi','identifier':'a-b','version':'1.2.3'," + "'transport':{'type':'stdio'}%s}";
    private static final String OCI =
            "{'registryType':'oci','identifier':'ghcr.io/a/b:1.2.3'," + "'transport':{'type':'stdio'}%s}";
    private static final String NUGET =
            "{'registryType':'nuget','identifier':'A.B','version':'1.2.3'," + "'transport':{'type':'stdio'}%s}";

    static Stream<Arguments> commandLines() {
        return Stream.of(
                // each registry's own runner
                line("npm", NPM, "", "{}", "npx -y @a/b@1.2.3"),
                line("pypi", PYPI, "", "{}", "uvx a-b@1.2.3"),
                line("oci", OCI, "", "{}", "docker run -i --rm ghcr.io/a/b:1.2.3"),
                line("nuget", NUGET, "", "{}", "dnx A.B@1.2.3 --yes --"),
                // the runner that the author names
                line("hint bunx", NPM, ",'runtimeHint':'bunx'", "{}", "bunx @a/b@1.2.3"),
                line("hint bun", NPM, ",'runtimeHint':'bun'", "{}", "bun x @a/b@1.2.3"),
                line("hint podman", OCI, ",'runtimeHint':'podman'", "{}", "podman run -i --rm ghcr.io/a/b:1.2.3"),
                line("hint is a language", PYPI, ",'runtimeHint':'python'", "{}", "uvx a-b@1.2.3"),
                // arguments of the package
                line("fixed", NPM, args("{'type':'positional','value':'stdio'}"), "{}", "npx -y @a/b@1.2.3 stdio"),
                line(
                        "positional, in order",
                        NPM,
                        args("{'type':'positional','valueHint':'one'},{'type':'positional','valueHint':'two'}"),
                        "{'two':'2','one':'1'}",
                        "npx -y @a/b@1.2.3 1 2"),
                line(
                        "named",
                        NUGET,
                        args("{'type':'named','name':'--mode','value':'fast'}"),
                        "{}",
                        "dnx A.B@1.2.3 --yes -- --mode=fast"),
                line(
                        "named, given",
                        NPM,
                        args("{'type':'named','name':'--port','format':'number'}"),
                        "{'--port':8080}",
                        "npx -y @a/b@1.2.3 --port=8080"),
                line(
                        "boolean",
                        NPM,
                        args("{'type':'named','name':'--read-only','format':'boolean'}"),
                        "{'--read-only':true}",
                        "npx -y @a/b@1.2.3 --read-only=true"),
                line(
                        "default",
                        NPM,
                        args("{'type':'named','name':'--mode','default':'slow','isRequired':true}"),
                        "{}",
                        "npx -y @a/b@1.2.3 --mode=slow"),
                line(
                        "default overruled",
                        NPM,
                        args("{'type':'named','name':'--mode','default':'slow'}"),
                        "{'--mode':'fast'}",
                        "npx -y @a/b@1.2.3 --mode=fast"),
                line("optional, left out", NPM, args("{'type':'named','name':'--mode'}"), "{}", "npx -y @a/b@1.2.3"),
                line(
                        "optional, left empty",
                        NPM,
                        args("{'type':'named','name':'--mode'}"),
                        "{'--mode':''}",
                        "npx -y @a/b@1.2.3"),
                line(
                        "switch",
                        NPM,
                        args("{'type':'named','name':'--http','value':''}"),
                        "{}",
                        "npx -y @a/b@1.2.3 --http"),
                line(
                        "repeated positional",
                        NPM,
                        args("{'type':'positional','valueHint':'dir','isRepeated':true}"),
                        "{'dir':['/a','/b']}",
                        "npx -y @a/b@1.2.3 /a /b"),
                line(
                        "repeated named",
                        NPM,
                        args("{'type':'named','name':'--dir','isRepeated':true}"),
                        "{'--dir':['/a','/b']}",
                        "npx -y @a/b@1.2.3 --dir=/a --dir=/b"),
                line(
                        "choices",
                        NPM,
                        args("{'type':'named','name':'--in','choices':['eu','us']}"),
                        "{'--in':'us'}",
                        "npx -y @a/b@1.2.3 --in=us"),
                line(
                        "variables",
                        NPM,
                        args("{'type':'named','name':'--at','value':'{host}:{port}/{other}','variables':"
                                + "{'host':{'isRequired':true},'port':{'default':'80'}}}"),
                        "{'host':'h'}",
                        "npx -y @a/b@1.2.3 --at=h:80/{other}"),
                line(
                        "a variable that is left out takes its argument along",
                        NPM,
                        args("{'type':'positional','value':'at {host}','variables':{'host':{}}}"),
                        "{}",
                        "npx -y @a/b@1.2.3"),
                line(
                        "a value is never looked at again",
                        NPM,
                        args("{'type':'positional','value':'{a}{b}','variables':{'a':{},'b':{}}}"),
                        "{'a':'{b}$1','b':';rm'}",
                        "npx -y @a/b@1.2.3 {b}$1;rm"),
                // arguments of the runner
                line(
                        "before the package",
                        NPM,
                        runtime("{'type':'named','name':'--loglevel','value':'silent'}"),
                        "{}",
                        "npx -y --loglevel=silent @a/b@1.2.3"),
                line(
                        "not doubled: the runner's own",
                        NPM,
                        runtime("{'type':'positional','value':'-y'}"),
                        "{}",
                        "npx -y @a/b@1.2.3"),
                line(
                        "not doubled: the package, and pinned",
                        NPM,
                        runtime("{'type':'named','name':'-y','value':'@a/b@latest'}"),
                        "{}",
                        "npx -y @a/b@1.2.3"),
                line(
                        "not doubled: the package before its arguments",
                        NPM,
                        args("{'type':'positional','value':'@a/b'},{'type':'positional','value':'stdio'}"),
                        "{}",
                        "npx -y @a/b@1.2.3 stdio"),
                line(
                        "another program of the package",
                        NPM,
                        runtime("{'type':'positional','value':'--yes'},{'type':'positional','value':'@a/b@1'},"
                                + "{'type':'positional','value':'b-mcp'}"),
                        "{}",
                        "npx -y @a/b@1.2.3 b-mcp"),
                line(
                        "uvx --from",
                        PYPI,
                        runtime(
                                "{'type':'named','name':'--from','value':'a-b'},{'type':'positional','value':'a-server'}"),
                        "{}",
                        "uvx --from=a-b==1.2.3 a-server"),
                line(
                        "extras",
                        PYPI,
                        runtime("{'type':'positional','value':'a-b[cli]@0.1'}"),
                        "{}",
                        "uvx a-b[cli]@1.2.3"),
                // containers
                line(
                        "docker, as authors write it out",
                        OCI,
                        ",'runtimeHint':'docker'"
                                + runtime("{'type':'positional','value':'run'},{'type':'named','name':'-i'},"
                                        + "{'type':'named','name':'--rm'},{'type':'named','name':'-e'},"
                                        + "{'type':'positional','value':'TOKEN','valueHint':'env_var_name'},"
                                        + "{'type':'positional','value':'ghcr.io/a/b'}")
                                + ",'environmentVariables':[{'name':'TOKEN','isRequired':true,'isSecret':true}]",
                        "{'TOKEN':'t'}",
                        "docker run -i --rm -e TOKEN ghcr.io/a/b:1.2.3 [TOKEN=t]"),
                line(
                        "docker, a secret in -e",
                        OCI,
                        runtime("{'type':'named','name':'-e','value':'TOKEN={t}','variables':"
                                + "{'t':{'isRequired':true,'isSecret':true}}}"),
                        "{'t':'x'}",
                        "docker run -i --rm -e TOKEN ghcr.io/a/b:1.2.3 [TOKEN=x]"),
                line(
                        "docker, a volume",
                        OCI,
                        runtime("{'type':'named','name':'-v'},{'type':'positional','value':'{dir}:/data',"
                                + "'variables':{'dir':{'isRequired':true}}}"),
                        "{'dir':'/home/me'}",
                        "docker run -i --rm -v /home/me:/data ghcr.io/a/b:1.2.3"),
                line(
                        "docker, tag apart",
                        "{'registryType':'oci','identifier':'a/b','version':'2','transport':{'type':'stdio'}%s}",
                        "",
                        "{}",
                        "docker run -i --rm a/b:2"),
                line(
                        "docker, registry with a port",
                        "{'registryType':'oci','identifier':'localhost:5000/b:2','transport':{'type':'stdio'}%s}",
                        "",
                        "{}",
                        "docker run -i --rm localhost:5000/b:2"),
                // environment
                line(
                        "environment",
                        PYPI,
                        ",'environmentVariables':[{'name':'A'},{'name':'B','default':'b'},{'name':'C','value':'c'},"
                                + "{'name':'D','value':'Bearer {d}','variables':{'d':{}}}]",
                        "{'d':'x'}",
                        "uvx a-b@1.2.3 [B=b, C=c, D=Bearer x]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandLines")
    void aPackageBecomesACommand(String name, String json, String answers, String expected) {
        ServerDefinition server = Documents.ofPackage(json).define(Documents.answers(answers));

        assertThat(server.type()).isEqualTo("STDIO");
        Stdio config = (Stdio) server.config();
        String env = config.env().isEmpty()
                ? ""
                : " ["
                        + String.join(
                                ", ",
                                config.env().entrySet().stream()
                                        .map(Object::toString)
                                        .toList())
                        + "]";
        assertThat(config.command() + " " + String.join(" ", config.args()) + env)
                .as(name)
                .isEqualTo(expected);
    }

    private static Arguments line(String name, String origin, String more, String answers, String expected) {
        return Arguments.of(name, origin.formatted(more), answers, expected);
    }

    private static String args(String arguments) {
        return ",'packageArguments':[%s]".formatted(arguments);
    }

    private static String runtime(String arguments) {
        return ",'runtimeArguments':[%s]".formatted(arguments);
    }
}
