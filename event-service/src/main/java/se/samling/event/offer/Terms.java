package se.samling.event.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether whoever is first in the queue gets a freed place at once, or is asked first and has some hours to answer. Near the event the
 * time is shorter: never more than half of what is left, so that the next in the queue can be asked too. Once it has begun there is
 * nothing to wait for, and the place is given.
 *
 * @param hours 1 to 168
 */
public record Terms(boolean offers, int hours) {

    public static final int LONGEST = 168;

    /** What holds until a host says otherwise. */
    public static final Terms USUAL = new Terms(false, 24);

    /** Until when an offer that is made now may be answered; empty when the place is given. */
    public Optional<Instant> until(Instant now, Instant start) {
        if (!offers || !now.isBefore(start)) {
            return Optional.empty();
        }
        var half = Duration.between(now, start).dividedBy(2);
        var time = Duration.ofHours(hours);
        return Optional.of(now.plus(half.compareTo(time) < 0 ? half : time));
    }
}
