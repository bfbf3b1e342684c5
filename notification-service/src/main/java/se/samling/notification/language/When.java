package se.samling.notification.language;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates and times as they stand in mails: "tisdag 6 december 2026 kl. 10.00–16.00", "Tuesday 6 December 2026, 10:00–16:00". */
public final class When {

    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");

    private When() {}

    /** Weekday, date and clock, both ends; the zone is named where it is not Swedish time. */
    public static String span(LocalDateTime from, LocalDateTime to, ZoneId zone, Language language) {
        String day = day(from, language) + clockWord(language) + clock(from, language);
        String span = from.toLocalDate().equals(to.toLocalDate())
                ? day + "–" + clock(to, language)
                : day + " – " + day(to, language) + clockWord(language) + clock(to, language);
        return HOME.equals(zone) ? span : span + zoneWord(zone, language);
    }

    /** Weekday, date and clock of one moment. */
    public static String moment(LocalDateTime at, Language language) {
        return day(at, language) + clockWord(language) + clock(at, language);
    }

    /** The date without weekday, for subjects: "6 december 2026". */
    public static String date(LocalDateTime at, Language language) {
        return at.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    }

    /** The clock alone: "10.00" or "10:00". */
    public static String clock(LocalDateTime at, Language language) {
        return at.format(DateTimeFormatter.ofPattern(language == Language.SV ? "HH.mm" : "HH:mm", language.locale()));
    }

    private static String day(LocalDateTime at, Language language) {
        return at.format(DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language.locale()));
    }

    private static String clockWord(Language language) {
        return language == Language.SV ? " kl. " : ", ";
    }

    private static String zoneWord(ZoneId zone, Language language) {
        return (language == Language.SV ? " (tidszon " : " (time zone ") + zone.getId() + ")";
    }
}
