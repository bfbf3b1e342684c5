package se.samling.event.enrolment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admission.Wish;
import se.samling.event.admission.Admitting;
import se.samling.event.change.Leaving;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownPerson;
import se.samling.event.enrolment.KnownEnrolment.Enrolled;
import se.samling.event.enrolment.Places.Place;
import se.samling.event.participant.Meeting;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventFact;
import se.samling.event.schedule.Events;
import se.samling.event.seat.Pools;
import se.samling.platform.outbox.TimeOrderedId;

/**
 * Gives each participant of a cohort a place at each of its meetings, once (R3.5): when a meeting is announced, when a participant is
 * added, or when a person becomes known, whichever comes last. Nobody is registered by hand, and nobody twice. Who leaves for good
 * leaves the meetings that are still to come. An enrolled participant takes a seat of the pool like everybody, before registration
 * opens for others; where there is no seat they wait first in the queue.
 *
 * <p>The three may be heard in the same moment, each in a transaction that does not see the others: whoever is about to look claims the
 * person and the network first, so that the second one sees what the first one kept.
 */
@Service
public class Enrolling {

    private final KnownEnrolments known;
    private final Places places;
    private final Events events;
    private final Pools pools;
    private final Directory directory;
    private final Meeting meeting;
    private final Admitting admitting;
    private final Leaving leaving;
    private final Clock clock;

    Enrolling(
            KnownEnrolments known,
            Places places,
            Events events,
            Pools pools,
            Directory directory,
            Meeting meeting,
            Admitting admitting,
            Leaving leaving,
            Clock clock) {
        this.known = known;
        this.places = places;
        this.events = events;
        this.pools = pools;
        this.directory = directory;
        this.meeting = meeting;
        this.admitting = admitting;
        this.leaving = leaving;
        this.clock = clock;
    }

    /** An enrolment stands otherwise now. */
    @Transactional
    public void heard(KnownEnrolment enrolment, long version) {
        known.claim(Stream.concat(
                Stream.of(enrolment.networkId()),
                enrolment.participants().stream().map(Enrolled::personId)));
        if (known.keep(enrolment, version)) {
            placeAtAll(enrolment.networkId(), enrolment.participants());
        }
    }

    /** A person became known, perhaps after their enrolment did. */
    @Transactional
    public void met(UUID personId) {
        known.claim(Stream.of(personId));
        known.ofPerson(personId)
                .forEach(one ->
                        known.network(one.enrolmentId()).ifPresent(network -> placeAtAll(network, List.of(one))));
    }

    @EventListener
    @Transactional
    public void on(EventFact fact) {
        switch (fact) {
            case EventFact.EventAnnounced announced -> becamePublic(announced.event());
            case EventFact.EventOpened opened -> becamePublic(opened.event());
            case EventFact.EventChanged changed -> place(changed.event(), enrolled(changed.event()));
            default -> {}
        }
    }

    private void becamePublic(Event event) {
        known.claim(event.networkIds().stream());
        place(event, enrolled(event));
    }

    private List<Enrolled> enrolled(Event event) {
        return known.ofNetworks(event.networkIds());
    }

    private void placeAtAll(UUID networkId, List<Enrolled> participants) {
        if (!participants.isEmpty()) {
            events.comingOf(networkId, clock.instant()).forEach(event -> place(event, participants));
        }
    }

    private void place(Event event, List<Enrolled> participants) {
        if (participants.isEmpty() || !clock.instant().isBefore(event.span().start())) {
            return;
        }
        pools.lockAll(event.id());
        var given = places.at(event.id()).stream().collect(Collectors.toMap(Place::participantId, Function.identity()));
        for (var one : participants) {
            var place = given.get(one.participantId());
            if (!one.taking() && place != null && !another(place, given.values())) {
                leaving.cancel(place.registrationId(), "organiser");
            }
        }
        var coming = participants.stream()
                .filter(one -> one.taking() && !given.containsKey(one.participantId()))
                .toList();
        var people = directory.people(coming.stream().map(Enrolled::personId).toList()).stream()
                .collect(Collectors.toMap(KnownPerson::id, Function.identity()));
        var there = new ArrayList<Enrolled>();
        var wishes = new ArrayList<Wish>();
        for (var one : coming) {
            var person = people.get(one.personId());
            if (person != null) {
                there.add(one);
                wishes.add(wish(event, person));
            }
        }
        give(event, there, wishes);
    }

    /** Somebody who takes part for two organisations has one registration: it stands while one of them still sends them. */
    private boolean another(Place place, Collection<Place> given) {
        var others = given.stream()
                .filter(other -> other.registrationId().equals(place.registrationId())
                        && !other.participantId().equals(place.participantId()))
                .map(Place::participantId)
                .toList();
        return known.anyTaking(others);
    }

    private Wish wish(Event event, KnownPerson person) {
        var participant = meeting.meet(person.email(), person.name(), person.language(), person.organisation());
        return new Wish(event.id(), participant.id(), mode(event), true, TimeOrderedId.next(clock.instant()));
    }

    private void give(Event event, List<Enrolled> enrolled, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        var outcomes = admitting.enrol(event.id(), mode(event), wishes);
        for (int at = 0; at < outcomes.size(); at++) {
            var one = enrolled.get(at);
            var registration = outcomes.get(at).outcome();
            if (registration != null) {
                places.give(new Place(event.id(), one.participantId(), one.enrolmentId(), registration.id()));
            }
        }
    }

    /** Where there is a choice, people meet; they change to digital themselves. */
    private static String mode(Event event) {
        var modes = event.content().modes();
        return modes.contains("on-site") ? "on-site" : modes.iterator().next();
    }
}
