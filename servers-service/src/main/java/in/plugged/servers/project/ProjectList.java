package in.plugged.servers.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.plugged.contract.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {"projects":[...],"next_cursor":null}}. */
record ProjectList(
        List<ProjectView> projects,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

    static ProjectList of(Page<ProjectView> page) {
        return new ProjectList(page.items(), page.nextCursor());
    }
}
