package in.plugged.contract.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void aLostConnectionIsFoundBelowWhateverWrapsIt() {
        SQLException lost = new SQLException("An I/O error occurred", "08006");
        assertThat(DatabaseAway.cause(new IllegalStateException(new RuntimeException(lost))))
                .hasValueSatisfying(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
                    assertThat(e.retryAfter()).isPresent();
                });
    }

    @Test
    void aDatabaseThatShutsDownIsAway() {
        assertThat(DatabaseAway.cause(new SQLException("terminating connection", "57P01")))
                .isPresent();
    }

    @Test
    void aMistakeInAStatementIsNot() {
        assertThat(DatabaseAway.cause(new SQLException("syntax error", "42601")))
                .isEmpty();
        assertThat(DatabaseAway.cause(new IllegalStateException("no database in it")))
                .isEmpty();
    }
}
