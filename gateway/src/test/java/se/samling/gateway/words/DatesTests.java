package se.samling.gateway.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class DatesTests {

    private final Dates dates = new Dates(Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC));
    private final LocalDateTime ten = LocalDateTime.parse("2026-12-06T10:00:00");

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void swedishIsWrittenAsSwedesWriteIt() {
        LocaleContextHolder.setLocale(Languages.SWEDISH);
        assertThat(dates.span(ten, ten.plusHours(6))).isEqualTo("söndag 6 december 2026 kl. 10.00–16.00");
        assertThat(dates.month(YearMonth.of(2026, 12))).isEqualTo("december 2026");
        assertThat(dates.shortWeekday(ten)).isEqualTo("sön");
    }

    @Test
    void englishIsWrittenAsTheBritishWriteIt() {
        LocaleContextHolder.setLocale(Languages.ENGLISH);
        assertThat(dates.span(ten, ten.plusHours(6))).isEqualTo("Sunday 6 December 2026, 10:00–16:00");
        assertThat(dates.shortMonth(ten)).isEqualTo("Dec");
    }

    @Test
    void somethingOfSeveralDaysNamesBoth() {
        LocaleContextHolder.setLocale(Languages.SWEDISH);
        assertThat(dates.span(ten, ten.plusDays(4)))
                .isEqualTo("söndag 6 december 2026 kl. 10.00 – torsdag 10 december 2026 kl. 10.00");
    }

    @Test
    void aLocalTimeKeepsItsClockOnBothSidesOfDaylightSaving() {
        assertThat(dates.machine(LocalDateTime.parse("2026-03-28T09:00:00"), "Europe/Stockholm"))
                .isEqualTo("2026-03-28T09:00+01:00");
        assertThat(dates.machine(LocalDateTime.parse("2026-03-29T09:00:00"), "Europe/Stockholm"))
                .isEqualTo("2026-03-29T09:00+02:00");
    }

    @Test
    void todayIsTodayInSweden() {
        assertThat(dates.today()).isEqualTo("2027-01-01");
    }

    @Test
    void theZoneIsNamedWhereItCouldBeMistaken() {
        LocaleContextHolder.setLocale(Languages.SWEDISH);
        assertThat(dates.zoneMatters("Europe/Stockholm")).isFalse();
        assertThat(dates.zoneMatters("Europe/Helsinki")).isTrue();
        LocaleContextHolder.setLocale(Languages.ENGLISH);
        assertThat(dates.zoneMatters("Europe/Stockholm")).isTrue();
    }
}
