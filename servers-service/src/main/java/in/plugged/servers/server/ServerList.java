package in.plugged.servers.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.plugged.contract.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {"servers":[...],"next_cursor":null}}. */
record ServerList(
        List<ServerView> servers,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

    static ServerList of(Page<ServerView> page) {
        return new ServerList(page.items(), page.nextCursor());
    }
}
