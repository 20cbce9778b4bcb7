package in.plugged.servers.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.plugged.contract.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {"profiles":[...],"next_cursor":null}}. */
record ProfileList(
        List<ProfileView> profiles,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

    static ProfileList of(Page<ProfileView> page) {
        return new ProfileList(page.items(), page.nextCursor());
    }
}
