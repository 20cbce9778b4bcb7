package in.plugged.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {

    private final RetrySchedule schedule =
            new RetrySchedule(Configured.with("retries", "10s,20s", "jitter", "0.5", "longest-retry-after", "1h"));

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void any2xxIsADelivery(int status) {
        assertThat(schedule.judge(answer(status), 0)).isEqualTo(new Verdict.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 429, 500, 503, 599})
    void everythingElseIsTriedAgain(int status) {
        assertThat(schedule.judge(answer(status), 0)).isInstanceOf(Verdict.Again.class);
    }

    @Test
    void noAnswerIsTriedAgain() {
        assertThat(schedule.judge(new Outcome.Unanswered("The connection was refused"), 1))
                .isInstanceOf(Verdict.Again.class);
    }

    @Test
    void goneEndsTheWebhook() {
        assertThat(schedule.judge(answer(410), 0)).isEqualTo(new Verdict.Gone());
    }

    @RepeatedTest(20)
    void waitsAsTheScheduleSaysAndALittleLongerAtRandom() {
        assertThat(schedule.judge(answer(500), 1))
                .isInstanceOfSatisfying(
                        Verdict.Again.class,
                        again -> assertThat(again.in()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30)));
    }

    @Test
    void afterTheLastRetryTheDeliveryIsGivenUp() {
        assertThat(schedule.judge(answer(500), 2)).isEqualTo(new Verdict.GivenUp());
    }

    @Test
    void retryAfterIsHonouredWhereItIsLonger() {
        assertThat(schedule.judge(answer(429, Duration.ofMinutes(5)), 0))
                .isEqualTo(new Verdict.Again(Duration.ofMinutes(5)));
    }

    @Test
    void retryAfterDoesNotShortenAWait() {
        assertThat(schedule.judge(answer(503, Duration.ofSeconds(1)), 0))
                .isInstanceOfSatisfying(
                        Verdict.Again.class,
                        again -> assertThat(again.in()).isGreaterThanOrEqualTo(Duration.ofSeconds(10)));
    }

    @Test
    void retryAfterIsGrantedUpToALimit() {
        assertThat(schedule.judge(answer(503, Duration.ofDays(30)), 0))
                .isEqualTo(new Verdict.Again(Duration.ofHours(1)));
    }

    private static Outcome answer(int status) {
        return new Outcome.Answered(status, "", Optional.empty());
    }

    private static Outcome answer(int status, Duration retryAfter) {
        return new Outcome.Answered(status, "", Optional.of(retryAfter));
    }
}
