package se.samling.event.checkin;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import se.samling.event.admission.Admission;
import se.samling.event.admission.Admission.Wish;
import se.samling.event.admission.Admitting;
import se.samling.event.checkin.StationLinks.Opened;
import se.samling.event.entry.Entry;
import se.samling.event.entry.Recognising;
import se.samling.event.registration.Registration;
import se.samling.platform.outbox.TimeOrderedId;

/**
 * Registers whoever comes unregistered, as far as there are seats; they get the same mail as everybody. Whoever is registered already
 * is found by their address, so that sending it again changes nothing.
 */
@Service
public class DroppingIn {

    private final Recognising recognising;
    private final Admitting admitting;
    private final Clock clock;

    DroppingIn(Recognising recognising, Admitting admitting, Clock clock) {
        this.recognising = recognising;
        this.admitting = admitting;
        this.clock = clock;
    }

    /**
     * @throws se.samling.platform.problem.InvalidField naming each field that cannot be taken
     * @throws se.samling.platform.problem.Conflict {@code event-full}
     */
    public Registration register(Opened at, Entry entry) {
        var event = at.event();
        var form = entry.form(event);
        var registrant = recognising.vouchedFor(form, List.of(event));
        var wish = new Wish(
                event.id(),
                registrant.participant().id(),
                form.modeAt(event),
                true,
                TimeOrderedId.next(clock.instant()));
        return registered(
                admitting.atTheDoor(event.id(), wish.mode(), List.of(wish)).getFirst());
    }

    private static Registration registered(Admission admission) {
        var registration = admission.orRefused().outcome();
        if (registration == null) {
            throw new IllegalStateException("the station vouched for the address");
        }
        return registration;
    }
}
