package se.samling.event.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DisclosureTests {

    @Test
    void aSmallGroupTakesTheNextSmallestAlongSoThatItDoesNotFollowBySubtraction() {
        assertThat(new Disclosure(5).protect(Map.of("municipality", 40, "region", 7, "state-agency", 2)))
                .isEqualTo(Map.of("municipality", 40, Disclosure.OTHER, 9));
        assertThat(new Disclosure(5).protect(Map.of("municipality", 40, "region", 4, "state-agency", 2)))
                .isEqualTo(Map.of("municipality", 40, Disclosure.OTHER, 6));
    }

    @Property
    void noGroupIsTooSmallAndNobodyIsLost(
            @ForAll @Size(max = 12)
                    Map<@AlphaChars @StringLength(min = 1, max = 3) String, @IntRange(max = 30) Integer> people,
            @ForAll @IntRange(min = 2, max = 10) int threshold) {
        var shown = new Disclosure(threshold).protect(people);
        int all = people.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(shown.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
        if (all >= threshold) {
            assertThat(shown.values()).allMatch(number -> number >= threshold);
        } else {
            assertThat(shown).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(new Disclosure(threshold).protect(shown))
                .as("what is shown needs no more protection")
                .isEqualTo(shown);
    }
}
