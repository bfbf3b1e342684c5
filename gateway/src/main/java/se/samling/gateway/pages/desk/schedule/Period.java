package se.samling.gateway.pages.desk.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What of the calendar is shown: a month by whole weeks, a week from Monday (ISO 8601), or a list of a year. */
public record Period(Kind kind, LocalDate date) {

    private static final int MONTHS_OF_A_LIST = 12;

    /** The address says them in Swedish. */
    public enum Kind {
        LIST("lista"),
        WEEK("vecka"),
        MONTH("manad");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Anything that is no kind or no date in the address is the list, and today. */
    static Period of(@Nullable String kind, @Nullable String date, LocalDate today) {
        for (var one : Kind.values()) {
            if (one.word.equals(kind)) {
                return new Period(one, day(date, today));
            }
        }
        return new Period(Kind.LIST, day(date, today));
    }

    private static LocalDate day(@Nullable String date, LocalDate today) {
        try {
            var day = date == null ? today : LocalDate.parse(date);
            return Math.abs(day.getYear() - today.getYear()) > 100 ? today : day;
        } catch (DateTimeException unreadable) {
            return today;
        }
    }

    /** The first day shown. */
    public LocalDate first() {
        return switch (kind) {
            case LIST -> date;
            case WEEK -> monday(date);
            case MONTH -> monday(date.withDayOfMonth(1));
        };
    }

    /** The last day shown. */
    public LocalDate last() {
        return switch (kind) {
            case LIST -> date.plusMonths(MONTHS_OF_A_LIST);
            case WEEK -> monday(date).plusDays(6);
            case MONTH -> monday(date.with(TemporalAdjusters.lastDayOfMonth())).plusDays(6);
        };
    }

    Period previous() {
        return to(-1);
    }

    Period next() {
        return to(1);
    }

    private Period to(int steps) {
        return new Period(
                kind,
                switch (kind) {
                    case LIST -> date.plusMonths((long) steps * MONTHS_OF_A_LIST);
                    case WEEK -> monday(date).plusWeeks(steps);
                    case MONTH -> date.withDayOfMonth(1).plusMonths(steps);
                });
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
