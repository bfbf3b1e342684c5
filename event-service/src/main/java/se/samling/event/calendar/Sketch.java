package se.samling.event.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.LocalSpan;
import se.samling.event.schedule.ProgrammeItem;

/** What an event takes up, or would: its time, its place, its audience and the people who take part in it, each for a while. */
public record Sketch(
        LocalSpan span, @Nullable String place, Set<UUID> networkIds, List<UUID> hostIds, List<Part> parts) {

    /** A contributor from when to when, local. */
    public record Part(String name, LocalSpan span) {

        Part later(Duration by) {
            var from = span.startsAt().plus(by);
            return new Part(name, new LocalSpan(from, span.endsAt().plus(by), from, span.zone()));
        }
    }

    public static Sketch of(Event event) {
        var place = event.content().place();
        return new Sketch(
                event.span(),
                place == null || event.content().mode().equals("digital") ? null : place.name(),
                Set.copyOf(event.networkIds()),
                event.hostIds(),
                event.programme().stream().flatMap(item -> parts(item, event)).toList());
    }

    /** The same at another time; who takes part follows by as much. */
    public Sketch at(LocalSpan other) {
        var shift = Duration.between(span.startsAt(), other.startsAt());
        return new Sketch(
                other,
                place,
                networkIds,
                hostIds,
                parts.stream().map(part -> part.later(shift)).toList());
    }

    /** Names of contributors, each once, in the order of the programme. */
    public static List<String> people(Event event) {
        return Sketch.of(event).parts.stream().map(Part::name).distinct().toList();
    }

    private static Stream<Part> parts(ProgrammeItem item, Event event) {
        var people = item.contributors() == null ? List.<ProgrammeItem.Contributor>of() : item.contributors();
        var from = Objects.requireNonNullElse(item.startsAt(), event.span().startsAt());
        var to = Objects.requireNonNullElse(item.endsAt(), event.span().endsAt());
        var span = new LocalSpan(from, to, from, event.span().zone());
        return people.stream()
                .filter(person -> person.name() != null && !person.name().isBlank())
                .map(person -> new Part(person.name().strip(), span));
    }

    /** The same words, however they are spaced and capitalised. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static boolean overlap(LocalSpan one, LocalSpan other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }
}
