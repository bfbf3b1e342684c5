package se.samling.event.series;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samling.event.series.Dating.Span;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** The same weekday and the same clock on the wall, every so many weeks; daylight saving moves neither (R1.8). */
public record DatePattern(
        @Nullable LocalDate first,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Integer everyWeeks,
        @Nullable Integer count) {

    private static final int MOST_WEEKS = 26;
    static final int MOST_DATES = 52;

    /** @throws InvalidField naming what the pattern lacks */
    List<Span> dates() {
        var errors = new ArrayList<FieldError>();
        int weeks = within("pattern.everyWeeks", everyWeeks, MOST_WEEKS, errors);
        int times = within("pattern.count", count, MOST_DATES, errors);
        if (first == null) {
            errors.add(FieldError.of("pattern.first", "required"));
        }
        if (from == null) {
            errors.add(FieldError.of("pattern.from", "required"));
        }
        if (to == null) {
            errors.add(FieldError.of("pattern.to", "required"));
        } else if (from != null && !to.isAfter(from)) {
            errors.add(FieldError.of("pattern.to", "end-before-start"));
        }
        if (first == null || from == null || to == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return IntStream.range(0, times)
                .mapToObj(i -> first.plusWeeks((long) i * weeks))
                .map(day -> new Span(day.atTime(from), day.atTime(to)))
                .toList();
    }

    private static int within(String field, @Nullable Integer number, int most, List<FieldError> errors) {
        if (number == null || number < 1) {
            errors.add(FieldError.of(field, "positive"));
            return 0;
        }
        if (number > most) {
            errors.add(FieldError.of(field, "too-many-people", most));
        }
        return number;
    }
}
