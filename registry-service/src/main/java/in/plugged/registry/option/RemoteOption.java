package in.plugged.registry.option;

import static java.util.Objects.requireNonNull;

import in.plugged.contract.error.ApiException;
import in.plugged.registry.document.Input;
import in.plugged.registry.document.Transport;
import in.plugged.registry.option.ServerDefinition.Remote;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server that already runs and is reached by HTTP.
 *
 * @param obstacle why it is unavailable, or null
 */
record RemoteOption(Transport remote, @Nullable String obstacle) implements InstallOption {

    private static final Map<String, String> TYPES =
            Map.of(Transport.STREAMABLE_HTTP, "STREAMABLE_HTTP", Transport.SSE, "SSE");

    static RemoteOption of(Transport remote) {
        return new RemoteOption(remote, obstacle(remote));
    }

    private static @Nullable String obstacle(Transport remote) {
        if (!TYPES.containsKey(remote.type())) {
            return "The transport '%s' is not known here".formatted(remote.type());
        }
        if (remote.url() == null) {
            return "The server's address is not given";
        }
        List<String> variables = Template.variables(remote.url());
        if (variables.isEmpty() && !isAddress(remote.url())) {
            return "The server's address is not a URL";
        }
        for (String name : variables) {
            Input variable = remote.variables().get(name);
            if (variable == null) {
                return "The server's address has a part '{%s}' that is not explained".formatted(name);
            }
            if (variable.secret()) {
                return "This server wants the secret %s in its address, where it could be read".formatted(name);
            }
        }
        return null;
    }

    @Override
    public PackageRegistry packageRegistry() {
        return PackageRegistry.REMOTE;
    }

    @Override
    public String transport() {
        return remote.type();
    }

    @Override
    public String identifier() {
        return String.valueOf(remote.url());
    }

    @Override
    public Optional<String> version() {
        return Optional.empty();
    }

    @Override
    public List<Question> questions() {
        if (obstacle != null) {
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        for (String name : Template.variables(identifier())) {
            Input variable = requireNonNull(remote.variables().get(name));
            if (variable.value() == null) {
                // An address with a hole in it is none, whatever the author says of the variable.
                questions.add(Question.of(name, variable, false, false).asRequired());
            }
        }
        questions.addAll(Question.of(remote.headers()));
        return Question.merged(questions);
    }

    @Override
    public Optional<String> unavailableReason() {
        return Optional.ofNullable(obstacle);
    }

    @Override
    public ServerDefinition define(Answers answers) {
        if (obstacle != null) {
            throw new IllegalStateException(obstacle);
        }
        AnswerCheck.check(answers, questions());
        return new ServerDefinition(
                requireNonNull(TYPES.get(remote.type())), new Remote(address(answers), headers(answers)));
    }

    private String address(Answers answers) {
        Map<String, String> values = new HashMap<>();
        remote.variables()
                .forEach((name, variable) -> answers.resolve(name, variable).stream()
                        .findFirst()
                        .ifPresent(value -> values.put(name, value)));
        String address = Template.fill(identifier(), values);
        if (!isAddress(address)) {
            throw ApiException.invalid("inputs", "With these inputs the server's address is not a URL", address);
        }
        return address;
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getRawAuthority() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Map<String, String> headers(Answers answers) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Input header : remote.headers()) {
            String name = Question.nameOf(header);
            answers.resolve(header).stream().findFirst().ifPresent(value -> {
                if (value.chars().anyMatch(Character::isISOControl)) {
                    throw ApiException.invalid(
                            "inputs", "The header '%s' cannot hold a line break".formatted(name), null);
                }
                headers.put(name, value);
            });
        }
        return headers;
    }
}
