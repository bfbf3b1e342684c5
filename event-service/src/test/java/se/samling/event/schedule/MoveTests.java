package se.samling.event.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How a move is made for another date, and how a later one takes the place of one that waits. */
class MoveTests {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final LocalDateTime FIRST = LocalDateTime.parse("2027-01-15T10:00");

    @Property
    void allDatesMoveByAsMuchOnTheWallWhateverDaylightSavingDoes(
            @ForAll @IntRange(min = 0, max = 365) int daysBetween,
            @ForAll @IntRange(min = -30, max = 30) int days,
            @ForAll @IntRange(min = -300, max = 300) int minutes,
            @ForAll @IntRange(min = 0, max = 240) int longer) {
        var anchor = span(FIRST);
        var other = span(FIRST.plusDays(daysBetween));
        var to = FIRST.plusDays(days).plusMinutes(minutes);
        var same = at(to, to.plusHours(2).plusMinutes(longer)).sameFor(anchor, other);
        assertThat(same.startsAt()).isEqualTo(to.plusDays(daysBetween));
        assertThat(Duration.between(same.startsAt(), same.endsAt()))
                .isEqualTo(Duration.ofHours(2).plusMinutes(longer));
    }

    @Test
    void aLaterMoveKeepsWhatItSaysNothingOf() {
        var place = new EventDraft.Place("Lilla salen", null, null, null);
        var earlier = new Move(FIRST, FIRST.plusHours(2), place, "on-site", null, null, "Sjukdom");
        var later = at(FIRST.plusDays(1), FIRST.plusDays(1).plusHours(2)).over(earlier);
        assertThat(later.startsAt()).isEqualTo(FIRST.plusDays(1));
        assertThat(later.place()).isEqualTo(place);
        assertThat(later.message()).isEqualTo("Sjukdom");
    }

    private static LocalSpan span(LocalDateTime start) {
        return new LocalSpan(start, start.plusHours(2), start, STOCKHOLM);
    }

    private static Move at(LocalDateTime starts, LocalDateTime ends) {
        return new Move(starts, ends, null, null, null, null, null);
    }
}
