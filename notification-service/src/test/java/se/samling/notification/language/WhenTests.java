package se.samling.notification.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WhenTests {

    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");
    private static final LocalDateTime TEN = LocalDateTime.of(2026, 12, 8, 10, 0);

    @Test
    void aDayIsSaidAsPeopleSayIt() {
        assertThat(When.span(TEN, TEN.plusHours(6), HOME, Language.SV))
                .isEqualTo("tisdag 8 december 2026 kl. 10.00–16.00");
        assertThat(When.span(TEN, TEN.plusHours(6), HOME, Language.EN))
                .isEqualTo("Tuesday 8 December 2026, 10:00–16:00");
    }

    @Test
    void severalDaysNameBothEnds() {
        assertThat(When.span(TEN, TEN.plusDays(1).plusHours(6), HOME, Language.SV))
                .isEqualTo("tisdag 8 december 2026 kl. 10.00 – onsdag 9 december 2026 kl. 16.00");
    }

    @Test
    void aZoneThatIsNotSwedishTimeIsNamed() {
        assertThat(When.span(TEN, TEN.plusHours(1), ZoneId.of("Europe/Helsinki"), Language.SV))
                .isEqualTo("tisdag 8 december 2026 kl. 10.00–11.00 (tidszon Europe/Helsinki)");
    }

    @Test
    void aSubjectCarriesTheDateOnly() {
        assertThat(When.date(TEN, Language.SV)).isEqualTo("8 december 2026");
        assertThat(When.moment(TEN, Language.EN)).isEqualTo("Tuesday 8 December 2026, 10:00");
    }
}
