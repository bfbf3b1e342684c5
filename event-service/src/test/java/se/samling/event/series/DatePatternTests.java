package se.samling.event.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** A series keeps its weekday and its clock; only the instant moves when daylight saving does. */
@NullMarked
class DatePatternTests {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Property(tries = 300)
    void everyDateHasTheSameWeekdayAndClock(
            @ForAll @IntRange(max = 730) int day,
            @ForAll @IntRange(min = 4, max = 20) int hour,
            @ForAll @IntRange(min = 1, max = 8) int weeks,
            @ForAll @IntRange(min = 1, max = 30) int count) {
        var first = LocalDate.of(2026, 1, 1).plusDays(day);
        var from = LocalTime.of(hour, 30);
        var dates = new DatePattern(first, from, from.plusHours(2), weeks, count).dates();
        assertThat(dates).hasSize(count);
        for (int i = 0; i < count; i++) {
            var starts = java.util.Objects.requireNonNull(dates.get(i).startsAt());
            assertThat(starts.toLocalTime()).isEqualTo(from);
            assertThat(starts.getDayOfWeek()).isEqualTo(first.getDayOfWeek());
            assertThat(starts.toLocalDate()).isEqualTo(first.plusWeeks((long) i * weeks));
            assertThat(starts.atZone(STOCKHOLM).toLocalTime()).isEqualTo(from);
        }
    }

    @Test
    void theClockStaysWhenDaylightSavingEnds() {
        var dates = new DatePattern(LocalDate.of(2027, 10, 29), LocalTime.of(10, 0), LocalTime.of(11, 0), 1, 2).dates();
        var offsets = dates.stream()
                .map(date -> java.util.Objects.requireNonNull(date.startsAt())
                                .atZone(STOCKHOLM)
                                .getOffset()
                                .getTotalSeconds()
                        / 3600)
                .toList();
        assertThat(offsets).containsExactly(2, 1);
    }

    @Test
    void whatAPatternLacksIsNamed() {
        assertThatThrownBy(() -> new DatePattern(null, LocalTime.of(10, 0), LocalTime.of(9, 0), 0, 60).dates())
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        wrong -> assertThat(wrong.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder(
                                        "pattern.first", "pattern.to", "pattern.everyWeeks", "pattern.count"));
    }
}
