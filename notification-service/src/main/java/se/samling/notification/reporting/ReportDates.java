package se.samling.notification.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;

/** When a year's report is due, and when its signatory is reminded: thirty days before, at eight in the morning Swedish time. */
public final class ReportDates {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int DAYS_BEFORE = 30;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private ReportDates() {}

    /** @param reportBy MM-dd in the year after {@code year} */
    public static LocalDate due(int year, String reportBy) {
        return MonthDay.parse("--" + reportBy).atYear(year + 1);
    }

    static Instant reminder(int year, String reportBy) {
        return due(year, reportBy)
                .minusDays(DAYS_BEFORE)
                .atTime(MORNING)
                .atZone(SWEDEN)
                .toInstant();
    }
}
