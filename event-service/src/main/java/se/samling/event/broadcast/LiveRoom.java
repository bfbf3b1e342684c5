package se.samling.event.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.samling.event.delivery.Provider;
import se.samling.event.delivery.Room;
import se.samling.event.delivery.Settings;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;

/** Where an event is watched. It opens a quarter of an hour before the start and closes some minutes after the end. */
public record LiveRoom(
        UUID eventId,
        Provider provider,
        Settings settings,
        Help help,
        int closesAfterMinutes,
        boolean evaluation,
        int peak,
        int version) {

    public static final Duration OPENS_BEFORE = Duration.ofMinutes(15);

    /** How the room stands by the clock. */
    public enum Phase {
        BEFORE,
        OPEN,
        LIVE,
        OVER,
        CANCELLED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether one may come in. */
        public boolean in() {
            return this == OPEN || this == LIVE;
        }
    }

    public Instant opensAt(Event event) {
        return event.span().start().minus(OPENS_BEFORE);
    }

    public Instant closesAt(Event event) {
        return event.span().end().plus(Duration.ofMinutes(closesAfterMinutes));
    }

    public Phase phase(Event event, Instant now) {
        if (event.stored() == EventState.CANCELLED) {
            return Phase.CANCELLED;
        }
        if (now.isBefore(opensAt(event))) {
            return Phase.BEFORE;
        }
        if (!now.isBefore(closesAt(event))) {
            return Phase.OVER;
        }
        return now.isBefore(event.span().start()) ? Phase.OPEN : Phase.LIVE;
    }

    /** As the provider needs to know it. */
    public Room room(Event event) {
        return new Room(
                eventId, event.content().title().sv(), event.hostIds(), opensAt(event), closesAt(event), settings);
    }

    /** What its viewers read when they need help: the event's own words, else its host's. */
    public Help helpWith(Help host) {
        return help.orElse(host);
    }
}
