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

/** What an event takes up, or would: its time, its places, its audience and the people who take part in it, each for a while. */
public record Sketch(LocalSpan span, List<Part> places, Set<UUID> networkIds, List<UUID> hostIds, List<Part> parts) {

    /** A contributor or a room from when to when, local; {@code id} where it is on a host's list. */
    public record Part(@Nullable UUID id, String name, LocalSpan span) {

        Part later(Duration by) {
            var from = span.startsAt().plus(by);
            return new Part(id, name, new LocalSpan(from, span.endsAt().plus(by), from, span.zone()));
        }

        /** Two that are listed are the same by their ids; else what they are called decides, however spaced and capitalised. */
        boolean same(Part other) {
            return id != null && other.id != null
                    ? id.equals(other.id)
                    : plain(name).equals(plain(other.name));
        }

        boolean meets(Part other) {
            return span.start().isBefore(other.span.end()) && other.span.start().isBefore(span.end());
        }
    }

    public static Sketch of(Event event) {
        return new Sketch(
                event.span(),
                places(event),
                Set.copyOf(event.networkIds()),
                event.hostIds(),
                event.programme().stream().flatMap(item -> parts(item, event)).toList());
    }

    /** The same at another time; who takes part follows by as much. */
    public Sketch at(LocalSpan other) {
        var shift = Duration.between(span.startsAt(), other.startsAt());
        return new Sketch(
                other,
                places.stream().map(part -> part.later(shift)).toList(),
                networkIds,
                hostIds,
                parts.stream().map(part -> part.later(shift)).toList());
    }

    /** Names of contributors, each once, in the order of the programme. */
    public static List<String> people(Event event) {
        return Sketch.of(event).parts.stream().map(Part::name).distinct().toList();
    }

    /** Where it is held, and the rooms of its programme while they are needed. */
    private static List<Part> places(Event event) {
        var place = event.content().place();
        if (event.content().mode().equals("digital")) {
            return List.of();
        }
        var whole = place == null || place.name() == null
                ? Stream.<Part>of()
                : Stream.of(new Part(place.roomId(), place.name(), event.span()));
        return Stream.concat(whole, event.programme().stream().flatMap(item -> room(item, event)))
                .toList();
    }

    private static Stream<Part> room(ProgrammeItem item, Event event) {
        var session = item.session();
        return session == null || session.room() == null || session.room().isBlank()
                ? Stream.of()
                : Stream.of(new Part(session.roomId(), session.room().strip(), span(item, event)));
    }

    private static LocalSpan span(ProgrammeItem item, Event event) {
        var from = Objects.requireNonNullElse(item.startsAt(), event.span().startsAt());
        var to = Objects.requireNonNullElse(item.endsAt(), event.span().endsAt());
        return new LocalSpan(from, to, from, event.span().zone());
    }

    private static Stream<Part> parts(ProgrammeItem item, Event event) {
        return item.people().stream()
                .filter(person -> person.name() != null && !person.name().isBlank())
                .map(person -> new Part(person.id(), person.name().strip(), span(item, event)));
    }

    static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
