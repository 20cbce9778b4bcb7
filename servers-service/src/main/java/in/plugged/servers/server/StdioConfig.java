package in.plugged.servers.server;

import in.plugged.servers.field.Fields;
import in.plugged.servers.field.TextRule;
import in.plugged.servers.secret.Ciphertext;
import in.plugged.servers.secret.Seal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server that is a process.
 *
 * @param command what to run, without a shell
 * @param env added to its environment
 * @param cwd where to run it; null for a folder of its own
 */
record StdioConfig(
        String command,
        List<String> args,
        Map<String, Ciphertext> env,
        @Nullable String cwd) implements ServerConfig {

    private static final TextRule COMMAND = TextRule.line(4096);
    private static final TextRule ARGUMENT = TextRule.upTo(4096);
    private static final TextRule FOLDER = TextRule.line(4096);
    private static final int MOST_ARGUMENTS = 256;

    private static final SecretMember ENV = new SecretMember(
            "env",
            TextRule.line(256)
                    .and(TextRule.matching(Pattern.compile("[^=\\s]+"), "must not have '=' or spaces in its name")),
            TextRule.upTo(SecretMember.LONGEST_VALUE));

    StdioConfig {
        COMMAND.require("command", command);
        args = List.copyOf(args);
        args.forEach(argument -> ARGUMENT.require("args", argument));
        env = ENV.copy(env);
        if (cwd != null) {
            FOLDER.require("cwd", cwd);
        }
    }

    static Optional<StdioConfig> read(Fields config, Seal seal) {
        Optional<String> command = config.requiredText("command", COMMAND);
        List<String> args = config.texts("args", MOST_ARGUMENTS, ARGUMENT);
        Map<String, Ciphertext> env = ENV.read(config, seal);
        Optional<String> cwd = config.text("cwd", FOLDER);
        config.refuseOthers();
        return command.map(program -> new StdioConfig(program, args, env, cwd.orElse(null)));
    }

    @Override
    public ServerType type() {
        return ServerType.STDIO;
    }

    @Override
    public Map<String, Ciphertext> secrets() {
        return ENV.slots(env);
    }

    @Override
    public StdioConfig masked() {
        return new StdioConfig(command, args, ENV.masked(env), cwd);
    }
}
