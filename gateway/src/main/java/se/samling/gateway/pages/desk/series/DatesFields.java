package se.samling.gateway.pages.desk.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.AudienceRule;
import se.samling.gateway.client.event.Place;
import se.samling.gateway.client.event.SeriesDates;
import se.samling.gateway.pages.form.Forms;

/**
 * Dates as they are typed: one clock for all, and either a pattern or one day a line.
 *
 * @param days one day a line, 2027-03-12; when empty the pattern counts
 */
public record DatesFields(
        @Nullable String days,
        @Nullable String first,
        @Nullable String everyWeeks,
        @Nullable String count,
        @Nullable String from,
        @Nullable String to,
        @Nullable String mode,
        @Nullable String placeName,
        @Nullable String placeAddress,
        @Nullable String digitalLink,
        @Nullable String audience,
        @Nullable String onSiteCapacity,
        @Nullable String digitalCapacity,
        @Nullable String waitingList,
        @Nullable String contactEmail) {

    /** How the API's names stand in this form. */
    static final Map<String, String> NAMES = Map.of(
            "listed", "days",
            "pattern.first", "first",
            "pattern.from", "from",
            "pattern.to", "to",
            "pattern.everyWeeks", "everyWeeks",
            "pattern.count", "count",
            "startsAt", "from",
            "endsAt", "to");

    static DatesFields begin(@Nullable String contactEmail) {
        return new DatesFields(
                null,
                null,
                "4",
                "4",
                "10:00",
                "11:00",
                "digital",
                null,
                null,
                null,
                "everyone",
                null,
                null,
                "true",
                contactEmail);
    }

    /** The line of a listed date, for a problem the service found with it. */
    static String field(String api) {
        return api.startsWith("listed[") ? "days" : api;
    }

    SeriesDates toApi() {
        var place = Forms.blankToNull(placeName);
        var common = new SeriesDates.Common(
                null,
                mode == null ? "" : mode,
                place == null ? null : new Place(place, Forms.blankToNull(placeAddress), null),
                Forms.blankToNull(digitalLink),
                new AudienceRule(audience == null ? "" : audience, List.of(), null),
                number(onSiteCapacity),
                number(digitalCapacity),
                waitingList != null,
                contactEmail == null ? "" : contactEmail.strip());
        var listed = Forms.blankToNull(days);
        if (listed != null) {
            return new SeriesDates(
                    listed.lines()
                            .filter(line -> !line.isBlank())
                            .map(this::span)
                            .toList(),
                    null,
                    common);
        }
        var pattern = new SeriesDates.Pattern(
                read(first, LocalDate::parse), clock(from), clock(to), whole(everyWeeks), whole(count));
        return new SeriesDates(null, pattern, common);
    }

    private SeriesDates.Span span(String line) {
        var day = read(line, LocalDate::parse);
        var begins = clock(from);
        var ends = clock(to);
        return new SeriesDates.Span(
                day == null || begins == null ? null : day.atTime(begins),
                day == null || ends == null ? null : day.atTime(ends));
    }

    private static @Nullable LocalTime clock(@Nullable String typed) {
        return read(typed, LocalTime::parse);
    }

    private static <T> @Nullable T read(@Nullable String typed, Function<String, T> parse) {
        var text = Forms.blankToNull(typed);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int whole(@Nullable String typed) {
        var number = number(typed);
        return number == null ? 0 : number;
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.valueOf(typed.strip()) : null;
    }
}
