package se.samling.event.calendar.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.calendar.Conflict;
import se.samling.event.language.Text;
import se.samling.event.schedule.Event;

/**
 * A warning. kind: contributor, place, audience (with the event that is in the way), holiday, school-break (with their days).
 * {@code name}: the contributor, the place, the network, the day or the break.
 */
record ConflictView(
        String kind,
        Text name,
        @Nullable Other event,
        @Nullable String area,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /** The event that is in the way. */
    record Other(UUID id, String slug, Text title, LocalDateTime startsAt, LocalDateTime endsAt) {

        static Other of(Event event) {
            return new Other(
                    event.id(),
                    event.slug(),
                    event.content().title(),
                    event.span().startsAt(),
                    event.span().endsAt());
        }
    }

    static ConflictView of(Conflict conflict) {
        return switch (conflict) {
            case Conflict.SameContributor one -> with("contributor", new Text(one.name(), null), one.event());
            case Conflict.SamePlace one -> with("place", new Text(one.place(), null), one.event());
            case Conflict.SameAudience one -> with("audience", one.network().name(), one.event());
            case Conflict.Holiday one -> new ConflictView("holiday", one.name(), null, null, one.day(), one.day());
            case Conflict.SchoolHoliday one ->
                new ConflictView(
                        "school-break",
                        new Text(one.schoolBreak().name(), null),
                        null,
                        one.schoolBreak().area(),
                        one.schoolBreak().firstDay(),
                        one.schoolBreak().lastDay());
        };
    }

    private static ConflictView with(String kind, Text name, Event event) {
        return new ConflictView(kind, name, Other.of(event), null, null, null);
    }
}
