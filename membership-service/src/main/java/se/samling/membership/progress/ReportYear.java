package se.samling.membership.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samling.membership.declaration.SigningPeriod;

/** A year that a signatory reports on: from the year it signed; due on the declaration's day of the year after. */
public record ReportYear(
        int year, LocalDate dueOn, @Nullable Report report, boolean overdue) {

    /** The years so far, newest first. Nothing is owed for a year in which the signatory had left. */
    public static List<ReportYear> of(Signatory signatory, String reportBy, List<Report> reports, Clock clock) {
        var today = LocalDate.now(clock.withZone(SigningPeriod.SWEDEN));
        var ended = signatory.endedOn();
        int last = ended == null ? today.getYear() : Math.min(today.getYear(), ended.getYear() - 1);
        return IntStream.rangeClosed(
                        signatory.since().getYear(),
                        Math.max(last, signatory.since().getYear() - 1))
                .mapToObj(year -> of(year, reportBy, reports, today))
                .toList()
                .reversed();
    }

    private static ReportYear of(int year, String reportBy, List<Report> reports, LocalDate today) {
        var report =
                reports.stream().filter(one -> one.year() == year).findFirst().orElse(null);
        var due = dueOn(year, reportBy);
        return new ReportYear(year, due, report, today.isAfter(due) && (report == null || !report.submitted()));
    }

    /** 29 February is the 28th in a common year. */
    static LocalDate dueOn(int year, String reportBy) {
        return MonthDay.parse("--" + reportBy).atYear(year + 1);
    }
}
