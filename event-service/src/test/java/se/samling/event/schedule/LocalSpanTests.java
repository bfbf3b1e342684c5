package se.samling.event.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Times on the wall of a place with summer time: what exists, what comes when, and what the deadline still lets in. */
class LocalSpanTests {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** Minutes of four years, half of them in the nights when the clocks change. */
    @Provide
    Arbitrary<LocalDateTime> times() {
        var any = Arbitraries.integers()
                .between(0, 4 * 365 * 24 * 60)
                .map(minutes -> LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(minutes));
        var nights = Arbitraries.of(
                        LocalDateTime.of(2026, 3, 29, 0, 0),
                        LocalDateTime.of(2026, 10, 25, 0, 0),
                        LocalDateTime.of(2027, 3, 28, 0, 0),
                        LocalDateTime.of(2027, 10, 31, 0, 0))
                .flatMap(night -> Arbitraries.integers().between(0, 6 * 60).map(night::plusMinutes));
        return Arbitraries.oneOf(any, nights);
    }

    @Property
    void aTimeExistsIfSomeMomentShowsItOnTheWall(@ForAll("times") LocalDateTime time) {
        var atSomeOffset = java.util.stream.IntStream.of(1, 2)
                .mapToObj(ZoneOffset::ofHours)
                .map(offset -> LocalDateTime.ofInstant(time.toInstant(offset), STOCKHOLM))
                .anyMatch(time::equals);

        assertThat(LocalSpan.exists(time, STOCKHOLM)).isEqualTo(atSomeOffset);
    }

    @Example
    void theHourThatSpringSkipsHasNoTimesAndTheOneThatAutumnRepeatsBeginsAtTheFirst() {
        assertThat(LocalSpan.exists(LocalDateTime.of(2027, 3, 28, 1, 59, 59), STOCKHOLM))
                .isTrue();
        assertThat(LocalSpan.exists(LocalDateTime.of(2027, 3, 28, 2, 0), STOCKHOLM))
                .isFalse();
        assertThat(LocalSpan.exists(LocalDateTime.of(2027, 3, 28, 2, 59, 59), STOCKHOLM))
                .isFalse();
        assertThat(LocalSpan.exists(LocalDateTime.of(2027, 3, 28, 3, 0), STOCKHOLM))
                .isTrue();

        var twice = LocalDateTime.of(2027, 10, 31, 2, 30);
        assertThat(span(twice, Duration.ofHours(2)).start()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Property
    void anEventThatEndsAfterItStartsOnTheWallEndsAfterItInFact(
            @ForAll("times") LocalDateTime start, @ForAll @IntRange(min = 1, max = 3 * 24 * 60) int minutes) {
        var span = span(start, Duration.ofMinutes(minutes));
        if (LocalSpan.exists(start, STOCKHOLM) && LocalSpan.exists(span.endsAt(), STOCKHOLM)) {
            assertThat(span.end()).isAfter(span.start());
        }
    }

    @Property
    void theDeadlinesOwnSecondStillCountsAndTheNextDoesNot(
            @ForAll("times") LocalDateTime deadline, @ForAll @IntRange(max = 999) int millis) {
        var span = new LocalSpan(deadline, deadline.plusDays(1), deadline, STOCKHOLM);
        var shown = ZonedDateTime.of(deadline, STOCKHOLM).toInstant();

        assertThat(shown.plusMillis(millis)).isBefore(span.tooLate());
        assertThat(shown.plusSeconds(1).plusMillis(millis)).isAfterOrEqualTo(span.tooLate());
    }

    private static LocalSpan span(LocalDateTime start, Duration length) {
        return new LocalSpan(start, start.plus(length), start, STOCKHOLM);
    }
}
