package se.samling.event.attendance;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.broadcast.Watcher;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Counts who comes: into the room once, to the broadcast again and again as long as they stay, and takes the organiser's word where they know better (R1.6). */
@Service
public class Counting {

    private static final int MOST = 10_000;

    private final Attendances attendances;
    private final Registrations registrations;
    private final Events events;
    private final Clock clock;

    Counting(Attendances attendances, Registrations registrations, Events events, Clock clock) {
        this.attendances = attendances;
        this.registrations = registrations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void here(Watcher watcher) {
        var registration = watcher.registration();
        // who watches by a registration that takes no seat, as after the broadcast, is one person all the same
        int people = Math.max(1, registration.standing().seats());
        attendances.join(registration.id(), watcher.event().id(), people, clock.instant());
    }

    /** Checked in at the door: so many in all. */
    @Transactional
    public void arrived(Registration registration, int people, Instant at) {
        attendances.arrive(registration.id(), registration.eventId(), people, at);
    }

    /** A check-in was a mistake; so many have come all the same. */
    @Transactional
    public void undone(UUID registrationId, int people) {
        if (people > 0) {
            attendances.stay(registrationId, people);
        } else {
            attendances.leave(registrationId);
        }
    }

    @Scheduled(fixedDelayString = "PT10S")
    void notePeaks() {
        attendances.notePeaks(clock.instant());
    }

    /** {@code people} null takes a correction back. */
    @Transactional
    public void correct(UUID eventId, UUID registrationId, @Nullable Integer people) {
        if (people != null && (people < 0 || people > MOST)) {
            throw new InvalidField("people", "head-count", MOST);
        }
        var registration = registrations
                .find(registrationId)
                .filter(found -> found.eventId().equals(eventId))
                .orElseThrow(() -> new NotFound("registration", registrationId));
        if (!attendances.correct(eventId, registration.id(), people) && people != null) {
            var start = events.find(eventId).orElseThrow().span().start();
            attendances.add(eventId, registration.id(), people, start);
        }
    }
}
