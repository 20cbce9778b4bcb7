package in.plugged.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.plugged.contract.error.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void aPositionSurvivesItsText() {
        Position position = Position.of(new long[] {0, 1, 127, 128, 300, Long.MAX_VALUE});
        Position read = Position.parse(position.text(), 6);
        for (int i = 0; i < 6; i++) {
            assertThat(read.next(i)).isEqualTo(position.next(i));
        }
    }

    @Test
    void anEventMovesOnlyItsPartition() {
        Position position = Position.of(new long[] {5, 7}).after(1, 7);
        assertThat(position.next(0)).isEqualTo(5);
        assertThat(position.next(1)).isEqualTo(8);
    }

    @Test
    void partitionsAddedSinceAreReadFromTheirBeginning() {
        Position read = Position.parse(Position.of(new long[] {5}).text(), 2);
        assertThat(read.next(0)).isEqualTo(5);
        assertThat(read.next(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "gICAgICAgICAgICAgICA", "AQIDBAUGBwgJ"})
    void whatIsNoPositionIsRefused(String text) {
        assertThatThrownBy(() -> Position.parse(text, 3)).isInstanceOf(ApiException.class);
    }
}
