package in.plugged.tools.session;

import static in.plugged.tools.transport.McpException.Reason.PROTOCOL;
import static in.plugged.tools.transport.McpException.Reason.RPC_ERROR;
import static in.plugged.tools.transport.McpException.Reason.TIMEOUT;
import static in.plugged.tools.transport.McpException.Reason.UNREACHABLE;
import static java.util.Map.entry;

import in.plugged.tools.transport.Conversation;
import in.plugged.tools.transport.McpException;
import in.plugged.tools.transport.RawJson;
import in.plugged.tools.transport.RpcError;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server's tools, every page of them. */
public final class ToolList {

    private static final int MOST_PAGES = 100;

    private final List<Tool> tools;
    private final Map<String, Tool> byName;

    private ToolList(List<Tool> tools) {
        this.tools = List.copyOf(tools);
        byName = tools.stream().collect(Collectors.toMap(Tool::name, Function.identity(), (first, second) -> second));
    }

    static ToolList ask(Conversation server, Duration timeout) throws McpException {
        List<Tool> tools = new ArrayList<>();
        RawJson cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            try {
                Map<String, RawJson> members = askPage(server, cursor, timeout).members();
                RawJson onPage = members.get("tools");
                if (onPage == null) {
                    throw new IOException("A list of tools without tools");
                }
                for (RawJson tool : onPage.elements()) {
                    tools.add(Tool.parse(tool));
                }
                cursor = members.get("nextCursor");
            } catch (IOException e) {
                throw new McpException(PROTOCOL, "The server's list of tools is not MCP", e);
            }
            if (cursor == null || !cursor.isString()) {
                return new ToolList(tools);
            }
        }
        throw new McpException(PROTOCOL, "The server's list of tools has more than %d pages".formatted(MOST_PAGES));
    }

    private static RawJson askPage(Conversation server, @Nullable RawJson cursor, Duration timeout)
            throws McpException {
        try {
            RawJson params = cursor == null ? RawJson.EMPTY_OBJECT : RawJson.object(entry("cursor", cursor));
            return server.request("tools/list", params, timeout);
        } catch (McpException e) {
            if (e.reason() == TIMEOUT) {
                throw new McpException(UNREACHABLE, "The server did not list its tools: " + e.getMessage(), e);
            }
            if (e.reason() == RPC_ERROR
                    && e.error().map(RpcError::code).equals(Optional.of(RpcError.METHOD_NOT_FOUND))) {
                // A server of resources and prompts only.
                return RawJson.object(entry("tools", RawJson.EMPTY_ARRAY));
            }
            throw e;
        }
    }

    public List<Tool> all() {
        return tools;
    }

    public Optional<Tool> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<String> names() {
        return tools.stream().map(Tool::name).toList();
    }
}
