package se.samling.gateway.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates and times as people write them: "tisdag 6 december 2026 kl. 10.00–16.00", "Tuesday 6 December 2026, 10:00–16:00".
 * In templates: {@code ${dates.span(e.startsAt, e.endsAt)}}. Local times are shown as they are; instants in Swedish time.
 */
@Component
public class Dates {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Clock clock;

    public Dates(Clock clock) {
        this.clock = clock;
    }

    /** Its day in Sweden. */
    public LocalDate dayOf(Instant when) {
        return LocalDate.ofInstant(when, SWEDEN);
    }

    /** Today in Sweden. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }

    /** Weekday, date, and from when to when; both days where it lasts longer than one. */
    public String span(LocalDateTime from, LocalDateTime to) {
        if (from.toLocalDate().equals(to.toLocalDate())) {
            return swedish()
                    ? day(from) + " kl. " + clock(from) + "–" + clock(to)
                    : day(from) + ", " + clock(from) + "–" + clock(to);
        }
        return at(from) + " – " + at(to);
    }

    /** From when to when, without the day. */
    public String hours(LocalDateTime from, LocalDateTime to) {
        return (swedish() ? "kl. " : "") + clock(from) + "–" + clock(to);
    }

    /** Weekday, date and clock. */
    public String at(LocalDateTime when) {
        return day(when) + (swedish() ? " kl. " : ", ") + clock(when);
    }

    public String at(Instant when) {
        return at(LocalDateTime.ofInstant(when, SWEDEN));
    }

    /** Weekday and date. */
    public String day(TemporalAccessor when) {
        return format("EEEE d MMMM yyyy", when);
    }

    /** Date without weekday. */
    public String date(LocalDateTime when) {
        return format("d MMMM yyyy", when);
    }

    public String date(LocalDate when) {
        return format("d MMMM yyyy", when);
    }

    public String date(Instant when) {
        return date(LocalDateTime.ofInstant(when, SWEDEN));
    }

    public String clock(Instant when) {
        return clock(LocalDateTime.ofInstant(when, SWEDEN));
    }

    public String clock(LocalDateTime when) {
        return clock(when.toLocalTime());
    }

    public String clock(LocalTime when) {
        return format(swedish() ? "HH.mm" : "HH:mm", when);
    }

    public String month(YearMonth month) {
        return format("LLLL yyyy", month);
    }

    /** Three letters, without a full stop. */
    public String shortWeekday(LocalDateTime when) {
        return format("EEE", when).replace(".", "");
    }

    public String shortMonth(LocalDateTime when) {
        return format("MMM", when).replace(".", "");
    }

    /** For the {@code datetime} attribute: an instant with the zone's offset on that day. */
    public String machine(LocalDateTime when, String zone) {
        return when.atZone(ZoneId.of(zone)).toOffsetDateTime().toString();
    }

    /** The same of an instant, to the second. */
    public String machine(Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** True when the reader should be told whose clock it is: the zone is not Swedish, or the page is English. */
    public boolean zoneMatters(String zone) {
        return !swedish() || !zone.equals(SWEDEN.getId());
    }

    private static String format(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(pattern, language()).format(when);
    }

    private static boolean swedish() {
        return "sv".equals(language().getLanguage());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
