package se.samling.event.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.admission.Belonging;
import se.samling.event.admission.Counter;
import se.samling.event.admission.Naming;
import se.samling.event.admission.SeatLocks;
import se.samling.event.participant.Meeting;
import se.samling.event.participant.Participant;
import se.samling.event.participant.ParticipantFact;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Parties;
import se.samling.event.registration.Party;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.registration.Standing;
import se.samling.event.registration.TypedAddress;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.seat.Pool;
import se.samling.event.waiting.Serving;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** What a coordinator does with a group: more or fewer people, somebody named, somebody taken out again. */
@Service
public class Grouping {

    private final Events events;
    private final SeatLocks locks;
    private final Registrations registrations;
    private final Parties parties;
    private final Participants participants;
    private final Meeting meeting;
    private final Serving serving;
    private final Belonging belonging;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Grouping(
            Events events,
            SeatLocks locks,
            Registrations registrations,
            Parties parties,
            Participants participants,
            Meeting meeting,
            Serving serving,
            Belonging belonging,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.events = events;
        this.locks = locks;
        this.registrations = registrations;
        this.parties = parties;
        this.participants = participants;
        this.meeting = meeting;
        this.serving = serving;
        this.belonging = belonging;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The count of everybody, the named too. More people only while there is room and nobody waits; seats of fewer people go to the
     * queue. A single registration becomes a group by it. After the deadline the host has agreed to it.
     */
    @Transactional
    public Registration count(UUID registrationId, @Nullable Integer people) {
        var locked = lock(registrationId);
        var before = locked.registration();
        var party = party(before);
        int named = registrations.inParty(before.id()).size();
        if (people == null || people < 1) {
            throw new InvalidField("people", "positive");
        }
        if (people < named + party.own()) {
            throw new InvalidField("people", "fewer-than-named", named);
        }
        int more = people - named - before.standing().size();
        if (more == 0) {
            return before;
        }
        var counter = new Counter(locked.pool());
        var happened = new ArrayList<RegistrationFact>();
        var counted = more > 0 ? enlarged(before, more, locked.event(), counter) : reduced(before, -more, counter);
        var after = before.now(counted).tied(before.ties().in(before.id(), false));
        registrations.save(List.of(after));
        parties.save(party);
        happened.add(new RegistrationFact.RegistrationChanged(after));
        serving.settle(locked.pool(), counter, happened);
        serving.settleOthers(before.eventId(), happened);
        facts.publishEvent(new RegistrationFacts(happened));
        return after;
    }

    /** Names one of the group's people: they get a registration, a mail and a link of their own. */
    @Transactional
    public Registration name(UUID registrationId, @Nullable String name, @Nullable String email) {
        var errors = new ArrayList<FieldError>();
        if (name == null || name.isBlank()) {
            errors.add(FieldError.of("name", "required"));
        }
        var address = TypedAddress.check(email, "email", errors);
        if (name == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        var locked = lock(registrationId);
        var before = locked.registration();
        var party = party(before);
        if (before.state() != RegistrationState.CONFIRMED || before.standing().seats() <= party.own()) {
            throw new Conflict("group-all-named");
        }
        var language = participants
                .find(before.participantId())
                .map(Participant::language)
                .orElse("sv");
        var participant = meeting.meet(address, name.strip(), language, party.organisation());
        refuseWhoIsThere(before, participant);
        var counter = new Counter(locked.pool());
        var named = Naming.name(
                before.now(before.standing()).tied(before.ties().in(before.id(), false)),
                party.naming(List.of(participant.id())),
                counter,
                one -> registrations.of(before.eventId(), one).orElse(null),
                clock.instant());
        if (named.people().isEmpty()) {
            throw new InvalidField("email", "named-elsewhere");
        }
        var changed = new ArrayList<>(named.people());
        changed.addFirst(named.lead());
        registrations.save(changed);
        parties.save(party);
        var happened = new ArrayList<>(named.facts());
        happened.addFirst(new RegistrationFact.RegistrationChanged(named.lead()));
        serving.settle(locked.pool(), counter, happened);
        facts.publishEvent(new RegistrationFacts(happened));
        return named.lead();
    }

    /** Takes somebody out: a seat that was drawn stays with the group, a place of their own stays theirs. */
    @Transactional
    public Registration unname(UUID registrationId, UUID namedId) {
        var locked = lock(registrationId);
        var before = locked.registration();
        var named = registrations
                .find(namedId)
                .filter(one -> before.id().equals(one.ties().partyId())
                        && !one.leads()
                        && one.state() == RegistrationState.CONFIRMED)
                .orElseThrow(() -> new NotFound("registration", namedId));
        var happened = new ArrayList<RegistrationFact>();
        if (!named.ties().drawn() || !named.mode().equals(before.mode())) {
            var left = named.tied(named.ties().in(null, false));
            registrations.save(List.of(left));
            facts.publishEvent(new RegistrationFacts(List.of(new RegistrationFact.RegistrationChanged(left))));
            return before;
        }
        var gone = named.cancelled("coordinator");
        var standing = before.standing();
        var after =
                before.now(standing.counting(standing.seats() + named.standing().seats(), standing.wanted()));
        registrations.save(List.of(gone, after));
        happened.add(new RegistrationFact.RegistrationCancelled(gone));
        happened.add(new RegistrationFact.RegistrationChanged(after));
        facts.publishEvent(new RegistrationFacts(happened));
        return after;
    }

    @EventListener
    @Transactional
    public void on(ParticipantFact fact) {
        if (fact instanceof ParticipantFact.ParticipantErased erased) {
            parties.forget(erased.participantId());
        }
    }

    private record Locked(Event event, Pool pool, Registration registration) {}

    private Locked lock(UUID registrationId) {
        var eventId = registrations.find(registrationId).orElseThrow().eventId();
        var locked = locks.all(eventId);
        var registration = registrations.find(registrationId).orElseThrow();
        if (!registration.counts()) {
            throw new Conflict("registration-cancelled");
        }
        if (registration.ties().partyId() != null && !registration.leads()) {
            throw new Conflict("not-the-coordinator");
        }
        if (registration.offered()) {
            throw new Conflict("offer-to-answer");
        }
        var event = events.find(eventId).orElseThrow();
        if (!clock.instant().isBefore(event.span().end())) {
            throw new Conflict("event-held");
        }
        var pool = locked.stream()
                .filter(one -> one.mode().equals(registration.mode()))
                .findFirst()
                .orElseThrow();
        return new Locked(event, pool, registration);
    }

    private Party party(Registration registration) {
        return parties.find(registration.id())
                .filter(party -> registration.leads())
                .orElseGet(() -> {
                    var organisation = participants
                            .find(registration.participantId())
                            .map(Participant::organisation)
                            .orElse(null);
                    return new Party(
                            registration.id(), organisation == null ? "" : organisation, true, null, List.of());
                });
    }

    private Standing enlarged(Registration before, int more, Event event, Counter counter) {
        if (before.waitingNumber() != null) {
            throw new Conflict("group-waits");
        }
        var now = clock.instant();
        if (!event.takesRegistrations(now) && !event.changesOnRequest(now)) {
            throw new Conflict("registration-closed");
        }
        var room = belonging.room(before, before.mode(), counter);
        if (room.seats() < more) {
            var why = room.shareIsFull(more) ? "organisation-room" : "no-room-for-more";
            throw new InvalidField("people", why, room.seats());
        }
        counter.take(more);
        return before.standing().counting(before.standing().seats() + more, 0);
    }

    /** Those who wait go first; then seats are given back. */
    private static Standing reduced(Registration before, int fewer, Counter counter) {
        var standing = before.standing();
        int waiting = Math.min(fewer, standing.wanted());
        counter.leaveQueue(waiting);
        counter.giveBack(fewer - waiting);
        return standing.counting(standing.seats() - (fewer - waiting), standing.wanted() - waiting);
    }

    private void refuseWhoIsThere(Registration lead, Participant participant) {
        if (participant.id().equals(lead.participantId())) {
            throw new InvalidField("email", "named-is-coordinator");
        }
        registrations
                .of(lead.eventId(), participant.id())
                .filter(one -> lead.id().equals(one.ties().partyId()) && one.state() == RegistrationState.CONFIRMED)
                .ifPresent(one -> {
                    throw new InvalidField("email", "named-twice");
                });
    }
}
