package se.samling.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write, against files kept by hand and against a parser that shares no code with the writer. */
class CalendarsTests {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Attendee KIM = new Attendee("Kim Ek", "kim@kultur.example", true, false);

    @Test
    void anEntryAcrossTheBeginningOfSummerTimeIsAsInTheGoldenFile() {
        String written = Calendars.write(
                CalendarMethod.REQUEST,
                entry(EntryStatus.CONFIRMED, "2027-03-27T22:00", "2027-03-28T09:00", "Europe/Stockholm", KIM));

        assertThat(written).isEqualTo(golden("summer-time-begins.ics"));
        assertInstants(written, "2027-03-27T21:00:00Z", "2027-03-28T07:00:00Z");
    }

    @Test
    void anEntryAcrossTheEndOfSummerTimeIsAsInTheGoldenFile() {
        String written = Calendars.write(
                CalendarMethod.CANCEL,
                entry(EntryStatus.CANCELLED, "2027-10-30T22:00", "2027-10-31T09:00", "Europe/Stockholm", KIM));

        assertThat(written).isEqualTo(golden("summer-time-ends.ics"));
        assertInstants(written, "2027-10-30T20:00:00Z", "2027-10-31T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T09:00, Europe/Stockholm, 2026-03-29T07:00:00Z",
        "2026-03-28T09:00, Europe/Stockholm, 2026-03-28T08:00:00Z",
        "2026-10-25T09:00, Europe/Stockholm, 2026-10-25T08:00:00Z",
        "2026-10-24T09:00, Europe/Stockholm, 2026-10-24T07:00:00Z",
        "2027-03-14T09:00, America/New_York, 2027-03-14T13:00:00Z",
        "2027-10-05T09:00, Australia/Sydney, 2027-10-04T22:00:00Z",
        "2027-06-01T09:00, Asia/Tokyo, 2027-06-01T00:00:00Z",
        "2027-06-01T09:00, Asia/Kolkata, 2027-06-01T03:30:00Z"
    })
    void theWallClockOfAnyZoneIsTheSameMomentForAnotherParser(String local, String zone, String instant) {
        String written = Calendars.write(
                CalendarMethod.REQUEST,
                entry(
                        EntryStatus.CONFIRMED,
                        local,
                        LocalDateTime.parse(local).plusHours(3).toString(),
                        zone,
                        KIM));

        assertThat(event(written).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse(instant));
    }

    @Test
    void theZoneIsDescribedUnderItsOwnName() {
        String written = Calendars.write(
                CalendarMethod.PUBLISH,
                entry(EntryStatus.TENTATIVE, "2027-03-30T09:00", "2027-03-30T12:00", "Europe/Stockholm", null));

        assertThat(written)
                .contains("TZID:Europe/Stockholm")
                .doesNotContain("Berlin")
                .doesNotContain("ATTENDEE");
        assertThat(event(written).getStatus().getValue()).isEqualTo("TENTATIVE");
    }

    @Test
    void textWithEverySpecialCharacterSurvives() {
        var entry = new CalendarEntry(
                "u@samling",
                0,
                EntryStatus.CONFIRMED,
                "Möte; \"om\", allt\\annat",
                "https://samling.example/x\n\nRad två, åäö",
                "Sal 1; plan 2",
                "https://samling.example/x",
                LocalDateTime.parse("2027-03-30T09:00"),
                LocalDateTime.parse("2027-03-30T12:00"),
                ZoneId.of("Europe/Stockholm"),
                "Värd: \"Forum\"",
                "demokrati@forum.example",
                new Attendee("Ek, Kim", "kim@kultur.example", false, true),
                NOW);

        VEvent read = event(Calendars.write(CalendarMethod.REQUEST, entry));

        assertThat(read.getSummary().getValue()).isEqualTo("Möte; \"om\", allt\\annat");
        assertThat(read.getDescription().getValue()).isEqualTo("https://samling.example/x\n\nRad två, åäö");
        assertThat(read.getLocation().getValue()).isEqualTo("Sal 1; plan 2");
        assertThat(read.getAttendees().getFirst().getCommonName()).isEqualTo("Ek, Kim");
        assertThat(read.getAttendees().getFirst().getParticipationStatus().getValue())
                .isEqualTo("NEEDS-ACTION");
    }

    @Test
    void noLineIsLongerThanTheStandardAllows() {
        String written = Calendars.write(
                CalendarMethod.REQUEST,
                entry(EntryStatus.CONFIRMED, "2027-03-30T09:00", "2027-03-30T12:00", "Europe/Stockholm", KIM));

        assertThat(written.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void aFeedHoldsManyEntriesAndMayBeEmpty() {
        var first = entry(EntryStatus.CONFIRMED, "2027-03-30T09:00", "2027-03-30T12:00", "Europe/Stockholm", null);

        assertThat(Biweekly.parse(Calendars.feed("Nätverket", List.of(first, first)))
                        .first()
                        .getEvents())
                .hasSize(2);
        assertThat(Biweekly.parse(Calendars.feed("Nätverket", List.of()))
                        .first()
                        .getEvents())
                .isEmpty();
    }

    @Test
    void anEntryThatEndsBeforeItStartsIsNone() {
        assertThatThrownBy(() -> entry(EntryStatus.CONFIRMED, "2027-03-30T09:00", "2027-03-30T09:00", "UTC", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarEntry entry(
            EntryStatus status, String startsAt, String endsAt, String zone, @Nullable Attendee attendee) {
        return new CalendarEntry(
                "event-018f@samling",
                2,
                status,
                "Demokrati i skolan",
                "https://samling.example/min-anmalan/en-mycket-lang-nyckel-som-inte-far-plats-pa-en-rad-av-75-tecken\n\nVälkommen!",
                "Forum, Storgatan 1, Stockholm",
                "https://samling.example/traffar/demokrati-i-skolan",
                LocalDateTime.parse(startsAt),
                LocalDateTime.parse(endsAt),
                ZoneId.of(zone),
                "Forum för historia",
                "demokrati@forum.example",
                attendee,
                NOW);
    }

    private static void assertInstants(String calendar, String start, String end) {
        assertThat(event(calendar).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse(start));
        assertThat(event(calendar).getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse(end));
    }

    private static VEvent event(String calendar) {
        return Biweekly.parse(calendar).first().getEvents().getFirst();
    }

    private static String golden(String name) {
        try (InputStream file = CalendarsTests.class.getResourceAsStream("/calendar/" + name)) {
            if (file == null) {
                throw new AssertionError("no golden file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace("\n", "\r\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
