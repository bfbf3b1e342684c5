package se.samling.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samling.notification.event.Event;
import se.samling.notification.language.Text;

class ReminderRuleTests {

    @Test
    void sevenDaysAndOneDayKeepTheWallClockWhenSummerTimeBegins() {
        Event event = at(LocalDateTime.of(2027, 3, 28, 9, 30));

        assertThat(ReminderRule.SEVEN_DAYS.firesAt(event)).isEqualTo(Instant.parse("2027-03-21T08:30:00Z"));
        assertThat(ReminderRule.ONE_DAY.firesAt(event)).isEqualTo(Instant.parse("2027-03-27T08:30:00Z"));
        assertThat(event.begins()).isEqualTo(Instant.parse("2027-03-28T07:30:00Z"));
    }

    @Test
    void sevenDaysAndOneDayKeepTheWallClockWhenSummerTimeEnds() {
        Event event = at(LocalDateTime.of(2027, 10, 31, 13, 0));

        assertThat(ReminderRule.SEVEN_DAYS.firesAt(event)).isEqualTo(Instant.parse("2027-10-24T11:00:00Z"));
        assertThat(ReminderRule.ONE_DAY.firesAt(event)).isEqualTo(Instant.parse("2027-10-30T11:00:00Z"));
    }

    @Test
    void oneHourIsElapsedTimeAcrossTheSkippedHour() {
        Event event = at(LocalDateTime.of(2027, 3, 28, 3, 30));

        assertThat(ReminderRule.ONE_HOUR.firesAt(event)).isEqualTo(Instant.parse("2027-03-28T00:30:00Z"));
    }

    @Test
    void thanksFollowTwoHoursAfterTheEnd() {
        Event event = at(LocalDateTime.of(2027, 10, 31, 0, 0));

        assertThat(Duration.between(event.ends(), ReminderRule.AFTER.firesAt(event)))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aTimerMuchTooLateNoLongerFires() {
        Instant due = Instant.parse("2027-03-21T08:30:00Z");

        assertThat(ReminderRule.SEVEN_DAYS.tooLate(due, due.plus(Duration.ofDays(3))))
                .isFalse();
        assertThat(ReminderRule.SEVEN_DAYS.tooLate(due, due.plus(Duration.ofDays(5))))
                .isTrue();
        assertThat(ReminderRule.ONE_HOUR.tooLate(due, due.plus(Duration.ofHours(1))))
                .isTrue();
    }

    private static Event at(LocalDateTime start) {
        return new Event(
                UUID.randomUUID(),
                1,
                "traff",
                Text.of("Träff"),
                null,
                "open",
                "on-site",
                start,
                start.plusHours(3),
                "Europe/Stockholm",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                0,
                false,
                null,
                null,
                null,
                null);
    }
}
