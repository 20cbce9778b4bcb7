package in.plugged.registry.search;

import in.plugged.contract.page.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Runs searches. */
@ApplicationScoped
class Search {

    private static final String HITS = """
            with asked as (select cast(? as text) as words, cast(? as text) as registry, cast(? as text) as transport),
            hit as (
                select entry.*, (%s)::float8 as relevance
                from asked %s
                    and (asked.registry is null or asked.registry = any (entry.package_registries))
                    and (asked.transport is null or asked.transport = any (entry.transports)))
            """;

    private static final String PAGE = HITS + """
            , ordered as (select hit.*, %s as first, %s as second from hit)
            select * from ordered
            where cast(? as text) is null or (first, second, name) > (?, ?, ?)
            order by first, second, name
            limit ?
            """;

    private final AgroalDataSource database;

    Search(AgroalDataSource database) {
        this.database = database;
    }

    SearchReply run(SearchRequest request) {
        try (Connection connection = database.getConnection()) {
            Matching matching = request.matching();
            long total = total(connection, request, matching);
            if (total == 0 && matching == Matching.WORDS && request.after() == null) {
                matching = Matching.SPELLING;
                total = total(connection, request, matching);
            }
            Page<Hit> page = Page.of(
                    page(connection, request, matching),
                    request.limit(),
                    hit -> hit.position().text());
            return new SearchReply(page.items(), total, page.nextCursor());
        } catch (SQLException e) {
            throw new IllegalStateException("The catalogue could not be searched", e);
        }
    }

    private static long total(Connection connection, SearchRequest request, Matching matching) throws SQLException {
        String sql = HITS.formatted(matching.relevance(), matching.source()) + "select count(*) from hit";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            ask(select, request);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static List<Hit> page(Connection connection, SearchRequest request, Matching matching) throws SQLException {
        Sort sort = request.sort();
        String sql = PAGE.formatted(matching.relevance(), matching.source(), sort.first(), sort.second());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int next = ask(select, request);
            Position after = request.after();
            select.setString(next, after == null ? null : after.name());
            select.setDouble(next + 1, after == null ? 0 : after.first());
            select.setDouble(next + 2, after == null ? 0 : after.second());
            select.setString(next + 3, after == null ? "" : after.name());
            select.setInt(next + 4, request.limit() + 1);
            List<Hit> hits = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hits.add(hit(row, matching, sort));
                }
            }
            return hits;
        }
    }

    /** Sets the parameters of {@link #HITS} and tells the number of the one after them. */
    private static int ask(PreparedStatement select, SearchRequest request) throws SQLException {
        select.setString(1, request.words());
        select.setString(
                2,
                request.packageRegistry() == null
                        ? null
                        : request.packageRegistry().wire());
        select.setString(3, request.transport());
        return 4;
    }

    private static Hit hit(ResultSet row, Matching matching, Sort sort) throws SQLException {
        String name = row.getString("name");
        return new Hit(
                name,
                row.getString("title"),
                row.getString("description"),
                row.getString("author"),
                row.getLong("stars"),
                row.getLong("installs"),
                row.getString("version"),
                List.of((String[]) row.getArray("package_registries").getArray()),
                List.of((String[]) row.getArray("transports").getArray()),
                row.getString("repository_url"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                new Position(matching, sort, row.getDouble("first"), row.getDouble("second"), name));
    }
}
