package in.plugged.servers.server;

import in.plugged.contract.caller.Caller;
import in.plugged.servers.field.TextRule;
import in.plugged.servers.listing.Conditions;
import in.plugged.servers.listing.QueryParameter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which servers a list is narrowed to; null narrows nothing.
 *
 * @param q part of the name or the description, in any case
 */
record ServerFilter(
        @Nullable UUID profile,
        @Nullable ServerType type,
        @Nullable ServerStatus status,
        @Nullable String q) {

    /** Reads the query parameters of those names. */
    static ServerFilter of(
            @Nullable String profileUuid, @Nullable String type, @Nullable String status, @Nullable String q) {
        return new ServerFilter(
                QueryParameter.uuid("profile_uuid", profileUuid),
                QueryParameter.choice("type", type, ServerType.class, ServerType::name),
                QueryParameter.choice("status", status, ServerStatus.class, ServerStatus::wire),
                QueryParameter.text("q", q, TextRule.upTo(200)));
    }

    Conditions conditions(Caller caller) {
        return new Conditions()
                .and("accountUuid = :account", "account", caller.account())
                .and("projectUuid = :project", "project", caller.project())
                .and("profileUuid = :profile", "profile", profile)
                .and("type = :type", "type", type)
                .and("status = :status", "status", status)
                .and(
                        "locate(:q, lower(name)) > 0 or locate(:q, lower(coalesce(description, ''))) > 0",
                        "q",
                        q == null ? null : q.toLowerCase(Locale.ROOT));
    }
}
