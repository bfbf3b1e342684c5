package se.samling.event.bulk;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.schedule.Event;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.NotFound;

/** Orders an act that was looked at. It is carried out afterwards ({@link GoingThrough}), so that an order for thousands is answered at once. */
@Service
public class Ordering {

    private final Considering considering;
    private final BulkActs acts;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Ordering(Considering considering, BulkActs acts, ApplicationEventPublisher publisher, Clock clock) {
        this.considering = considering;
        this.acts = acts;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whose it is has been settled. */
    record Ordered(UUID actId) {}

    /**
     * The same id again is the same act, and changes nothing.
     *
     * @param expected how many registrations were shown
     * @throws Conflict {@code selection-changed} when it would be done to more or fewer by now
     */
    @Transactional
    public BulkAct order(UUID id, Event event, Act act, Selection selection, int expected, String askedBy) {
        var known = acts.find(id);
        if (known.isPresent()) {
            return mine(known.get(), event);
        }
        var fit = considering.fit(event, act, selection);
        if (fit.size() != expected) {
            throw new Conflict("selection-changed", fit.size(), expected);
        }
        var ordered = new BulkAct(id, event.id(), act, askedBy, clock.instant(), null);
        if (!acts.add(ordered, fit.stream().map(Candidate::id).toList())) {
            return mine(acts.find(id).orElseThrow(), event);
        }
        publisher.publishEvent(new Ordered(id));
        return ordered;
    }

    private static BulkAct mine(BulkAct act, Event event) {
        if (!act.eventId().equals(event.id())) {
            throw new NotFound("bulk-act", act.id());
        }
        return act;
    }
}
