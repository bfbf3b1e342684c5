package se.samling.event.booking;

import org.jspecify.annotations.Nullable;
import se.samling.event.admission.Admission;
import se.samling.event.schedule.Event;

/** What became of one date: an admission, or the slug of the problem that stood in the way. */
public record DateOutcome(
        Event event,
        @Nullable Admission admission,
        @Nullable String problem) {

    static DateOutcome of(Event event, Admission admission) {
        return admission instanceof Admission.Refused refused
                ? new DateOutcome(event, null, refused.slug())
                : new DateOutcome(event, admission, null);
    }
}
