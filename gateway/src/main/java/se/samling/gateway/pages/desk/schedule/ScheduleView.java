package se.samling.gateway.pages.desk.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samling.gateway.client.schedule.Schedule;
import se.samling.gateway.client.schedule.Schedule.Entry;
import se.samling.gateway.client.schedule.Schedule.Holiday;
import se.samling.gateway.client.schedule.SchoolBreak;

/** A piece of the calendar, ready to be shown: weeks of days, or months of events. */
public record ScheduleView(Period period, Filter filter, Schedule schedule, LocalDate today) {

    /** {@code number} as ISO 8601 counts weeks. */
    public record Week(int number, List<Day> days) {

        /** Whether anything is to be read here on a narrow screen. */
        public boolean isQuiet() {
            return days.stream().allMatch(Day::isQuiet);
        }
    }

    /** {@code inside}: of the month that is shown. */
    public record Day(
            LocalDate date,
            boolean today,
            boolean inside,
            List<Entry> entries,
            List<Holiday> holidays,
            List<SchoolBreak> breaks) {

        public boolean isQuiet() {
            return entries.isEmpty() && holidays.isEmpty() && breaks.isEmpty();
        }
    }

    /** A month of the list. */
    public record Month(YearMonth month, List<Entry> entries) {}

    public boolean isList() {
        return period.kind() == Period.Kind.LIST;
    }

    public boolean isMonth() {
        return period.kind() == Period.Kind.MONTH;
    }

    public boolean isWeek() {
        return period.kind() == Period.Kind.WEEK;
    }

    public String getPrevious() {
        return filter.address(period.previous());
    }

    public String getNext() {
        return filter.address(period.next());
    }

    public String getShowsToday() {
        return filter.address(new Period(period.kind(), today));
    }

    /** This very piece of the calendar, to come back to. */
    public String getHere() {
        return filter.address(period);
    }

    /** Without narrowing. */
    public String getWhole() {
        return new Filter(null, null, null, null).address(period);
    }

    /** The same days in another way, by the word of its kind. */
    public Map<String, String> getKinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Period.Kind.values()) {
            kinds.put(kind.word(), filter.address(new Period(kind, period.date())));
        }
        return kinds;
    }

    public YearMonth getMonthShown() {
        return YearMonth.from(period.date());
    }

    public int getWeekNumber() {
        return period.date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public List<Week> getWeeks() {
        var weeks = new ArrayList<Week>();
        for (var monday = period.first(); !monday.isAfter(period.last()); monday = monday.plusWeeks(1)) {
            weeks.add(new Week(
                    monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    Stream.iterate(monday, day -> day.plusDays(1))
                            .limit(7)
                            .map(this::day)
                            .toList()));
        }
        return weeks;
    }

    public List<Month> getMonths() {
        var months = new LinkedHashMap<YearMonth, List<Entry>>();
        entries()
                .forEach(entry -> months.computeIfAbsent(YearMonth.from(entry.startsAt()), month -> new ArrayList<>())
                        .add(entry));
        return months.entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    /** Events that are about to move, one for each act. */
    public List<Entry> getMoving() {
        var once = new LinkedHashMap<Object, Entry>();
        entries().filter(entry -> entry.waitingMove() != null).forEach(entry -> {
            var series = entry.event().seriesId();
            boolean together = series != null && entry.waitingMove().dates() > 1;
            once.putIfAbsent(together ? series : entry.event().id(), entry);
        });
        return List.copyOf(once.values());
    }

    private Stream<Entry> entries() {
        return schedule.entries().stream().sorted(Comparator.comparing(Entry::startsAt));
    }

    private Day day(LocalDate date) {
        return new Day(
                date,
                date.equals(today),
                !isMonth() || YearMonth.from(date).equals(YearMonth.from(period.date())),
                entries()
                        .filter(entry -> !entry.startsAt().toLocalDate().isAfter(date)
                                && !entry.endsAt().toLocalDate().isBefore(date))
                        .toList(),
                schedule.holidays().stream()
                        .filter(holiday -> holiday.day().equals(date))
                        .toList(),
                schedule.schoolBreaks().stream()
                        .filter(one ->
                                !one.firstDay().isAfter(date) && !one.lastDay().isBefore(date))
                        .toList());
    }
}
