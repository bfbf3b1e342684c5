package se.samling.membership.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTests {

    private static final Term TERM = new Term(
            LocalDate.parse("2026-12-06"),
            LocalDate.parse("2028-05-31"),
            5,
            LocalDate.parse("2026-11-15"),
            "Europe/Stockholm",
            new Vat(25, null),
            false);

    @Test
    void applicationsAreTakenThroughTheLastSecondOfTheDeadlinesDay() {
        assertThat(TERM.takesApplications(Instant.parse("2026-11-15T22:59:59Z")))
                .isTrue();
        assertThat(TERM.takesApplications(Instant.parse("2026-11-15T23:00:00Z")))
                .isFalse();
    }

    @Test
    void theDeadlineIsLocalAlsoInSummerTime() {
        var summer = new Term(
                TERM.startsOn(), TERM.endsOn(), 5, LocalDate.parse("2026-06-15"), TERM.zone(), TERM.vat(), false);
        assertThat(summer.takesApplications(Instant.parse("2026-06-15T21:59:59Z")))
                .isTrue();
        assertThat(summer.takesApplications(Instant.parse("2026-06-15T22:00:00Z")))
                .isFalse();
    }
}
