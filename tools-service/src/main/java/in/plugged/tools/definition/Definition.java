package in.plugged.tools.definition;

import in.plugged.contract.caller.Caller;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One MCP server.
 *
 * @param version grows with every change
 */
public record Definition(
        UUID uuid, UUID account, UUID project, String name, boolean enabled, long version, Target target) {

    /** How it is reached. */
    public sealed interface Target {

        /** A child process that is talked to over its pipes. */
        record Stdio(
                String command, List<String> arguments, Map<String, String> environment, Optional<String> directory)
                implements Target {

            /** Without the secrets. */
            @Override
            public String toString() {
                return command;
            }
        }

        /**
         * A server somewhere else.
         *
         * @param streamable whether it speaks streamable HTTP, or the older HTTP with one event stream
         */
        record Remote(URI url, Map<String, String> headers, boolean streamable) implements Target {

            /** Without the secrets. */
            @Override
            public String toString() {
                return url.getScheme() + "://" + url.getRawAuthority();
            }
        }
    }

    /** @throws ApiException 409 where its owner switched it off */
    public void requireEnabled() {
        if (!enabled) {
            throw ApiException.of(
                    ErrorCode.SERVER_DISABLED,
                    "The server '%s' is disabled".formatted(name),
                    Map.of("server_uuid", uuid.toString()));
        }
    }

    boolean isVisibleTo(Caller caller) {
        return account.equals(caller.account()) && caller.mayUseProject(project);
    }
}
