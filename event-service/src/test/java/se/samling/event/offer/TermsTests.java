package se.samling.event.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.NullMarked;

/** How long an offer stands. */
@NullMarked
class TermsTests {

    private static final Instant NOW = Instant.parse("2026-11-02T09:15:30Z");

    @Property
    void anOfferStandsForItsHoursAndNeverLongerThanHalfOfWhatIsLeft(
            @ForAll @IntRange(min = 1, max = Terms.LONGEST) int hours,
            @ForAll @LongRange(min = 1, max = 5_000_000) long secondsLeft) {
        var start = NOW.plusSeconds(secondsLeft);

        var until = new Terms(true, hours).until(NOW, start).orElseThrow();

        assertThat(until).isAfter(NOW).isBefore(start).isBeforeOrEqualTo(NOW.plus(Duration.ofHours(hours)));
        if (secondsLeft >= 2 * 3600L * hours) {
            assertThat(until).isEqualTo(NOW.plus(Duration.ofHours(hours)));
        }
    }

    @Property
    void onceTheEventHasBegunThePlaceIsGiven(@ForAll @LongRange(min = 0, max = 100_000) long secondsSince) {
        assertThat(new Terms(true, 24).until(NOW, NOW.minusSeconds(secondsSince)))
                .isEmpty();
        assertThat(Terms.USUAL.until(NOW, NOW.plusSeconds(secondsSince + 1))).isEmpty();
    }
}
