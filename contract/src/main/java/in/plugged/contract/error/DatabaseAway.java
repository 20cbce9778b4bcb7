package in.plugged.contract.error;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached, which passes, from a mistake of ours, which does not. */
final class DatabaseAway {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** SQLSTATE classes (PostgreSQL, appendix A): connection exception, operator intervention. */
    private static final String CONNECTION = "08";

    private static final String SHUTDOWN = "57P";

    private DatabaseAway() {}

    /** 503 where the failure comes from a database that is away. */
    static Optional<ApiException> cause(@Nullable Throwable failure) {
        return Stream.iterate(failure, e -> e != null, e -> e.getCause())
                        .anyMatch(e -> e instanceof SQLException sql && isAway(sql))
                ? Optional.of(ApiException.unavailable("database", RETRY_AFTER, failure))
                : Optional.empty();
    }

    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLTimeoutException
                || (state != null && (state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN)))
                // The pool's own, which has no state.
                || String.valueOf(e.getMessage()).contains("acquisition timeout");
    }
}
