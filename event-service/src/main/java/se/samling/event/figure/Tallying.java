package se.samling.event.figure;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.evaluation.Evaluating;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;

/**
 * Counts events. Several events' groups are the sums of each event's protected ones: the year minus what each event shows leaves
 * nothing that is not shown already.
 */
@Service
public class Tallying {

    private final FigureReads reads;
    private final Events events;
    private final Clock clock;
    private final Disclosure disclosure;

    Tallying(FigureReads reads, Events events, Clock clock, @Value("${samling.figures.threshold:5}") int threshold) {
        this.reads = reads;
        this.events = events;
        this.clock = clock;
        this.disclosure = new Disclosure(threshold);
    }

    @Transactional(readOnly = true)
    public Figures event(UUID id) {
        return of(List.of(id));
    }

    /** {@code hosts} null for all. */
    @Transactional(readOnly = true)
    public Figures year(int year, @Nullable Collection<UUID> hosts, @Nullable UUID network) {
        return of(reads.events(year, hosts, network));
    }

    private Figures of(List<UUID> ids) {
        return new Figures(
                disclosure.threshold(),
                ids.stream().map(id -> row(events.find(id).orElseThrow())).toList(),
                reads.weeks(ids),
                groups("kind", ids),
                groups("county", ids));
    }

    private Figures.Row row(Event event) {
        var counts = reads.counts(event.id(), Evaluating.THRESHOLD);
        return new Figures.Row(
                event.id(),
                event.slug(),
                event.content().title(),
                event.span().startsAt(),
                event.state(clock.instant()).word(),
                event.content().mode(),
                counts.registered(),
                counts.waiting(),
                counts.room(),
                counts.digital(),
                counts.rating());
    }

    private Map<String, Integer> groups(String column, List<UUID> ids) {
        var all = new TreeMap<String, Integer>();
        ids.forEach(id -> disclosure
                .protect(reads.by(column, id))
                .forEach((word, people) ->
                        all.merge(word, people, (a, b) -> Objects.requireNonNull(a) + Objects.requireNonNull(b))));
        return all;
    }
}
