package se.samling.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** Lays the meetings into the coming twelve months: weekdays, order and distances stay, summer and Christmas stay free. */
record MeetingDays(LocalDate today) {

    private static final int WEEKS_AHEAD = 3;
    private static final DayOfWeek FIRST_MEETING = DayOfWeek.WEDNESDAY;

    private record Holiday(MonthDay from, MonthDay to) {
        boolean has(LocalDate day) {
            var date = MonthDay.from(day);
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    private static final List<Holiday> HOLIDAYS = List.of(
            new Holiday(MonthDay.of(6, 15), MonthDay.of(8, 15)),
            new Holiday(MonthDay.of(12, 18), MonthDay.of(12, 31)),
            new Holiday(MonthDay.of(1, 1), MonthDay.of(1, 8)));

    /** The first meeting's day, when the others follow after these numbers of days. */
    LocalDate first(List<Integer> distances) {
        var last = distances.stream().mapToInt(Integer::intValue).max().orElse(0);
        var soonest = today.plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.nextOrSame(FIRST_MEETING));
        return Stream.iterate(soonest, day -> !day.plusDays(last).isAfter(today.plusYears(1)), day -> day.plusWeeks(1))
                .filter(day -> distances.stream().map(day::plusDays).noneMatch(MeetingDays::isHoliday))
                .findFirst()
                .orElse(soonest);
    }

    private static boolean isHoliday(LocalDate day) {
        return HOLIDAYS.stream().anyMatch(holiday -> holiday.has(day));
    }
}
