package se.samling.event.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.samling.event.language.Text;

/** Public holidays in Sweden by rule (lag 1989:253), and the three eves that are kept as holidays. Sundays are no conflict. */
@Component
public class Holidays {

    private static final Locale SWEDISH = Locale.of("sv");

    /** Made when first asked: the rules are read from a file. */
    private static final class Sweden {
        private static final HolidayManager RULES =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    }

    /** A day and what it is called. */
    public record Holiday(LocalDate day, Text name) {}

    /** Both days included. */
    public List<Holiday> between(LocalDate first, LocalDate last) {
        return Sweden.RULES.getHolidays(first, last).stream()
                .map(holiday -> new Holiday(
                        holiday.getDate(),
                        new Text(holiday.getDescription(SWEDISH), holiday.getDescription(Locale.ENGLISH))))
                .sorted(Comparator.comparing(Holiday::day))
                .toList();
    }
}
