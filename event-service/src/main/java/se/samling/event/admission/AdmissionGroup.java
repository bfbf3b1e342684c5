package se.samling.event.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.admission.Admission.Wish;
import se.samling.event.registration.Party;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Standing;
import se.samling.event.registration.Ties;

/** The wishes of one transaction, gone through in the order they came; what they come to is written afterwards in one batch. */
final class AdmissionGroup {

    private final UUID eventId;
    private final String mode;
    private final boolean queues;
    private final SharedPool seating;
    private final Counter counter;
    private final Instant now;
    private final Map<UUID, Registration> known;
    private final Map<UUID, Party> askedFor;
    private final Map<UUID, Registration> written = new LinkedHashMap<>();
    private final Map<UUID, Party> parties = new HashMap<>();
    private final List<RegistrationFact> facts = new ArrayList<>();

    /** {@code queues}: who finds no seat may wait. {@code known}: registrations by participant. {@code askedFor}: groups by registration that are yet to be proven. */
    AdmissionGroup(
            UUID eventId,
            String mode,
            boolean queues,
            SharedPool seating,
            Instant now,
            Map<UUID, Registration> known,
            Map<UUID, Party> askedFor) {
        this.eventId = eventId;
        this.mode = mode;
        this.queues = queues;
        this.seating = seating;
        this.counter = seating.counter();
        this.now = now;
        this.known = new HashMap<>(known);
        this.askedFor = askedFor;
    }

    Counter counter() {
        return counter;
    }

    List<Registration> written() {
        return List.copyOf(written.values());
    }

    List<Party> parties() {
        return List.copyOf(parties.values());
    }

    List<RegistrationFact> facts() {
        return facts;
    }

    Admission admit(Wish wish) {
        var before = known.get(wish.participantId());
        if (before != null && before.counts()) {
            return already(before, wish);
        }
        if (before != null && before.seated() && !before.mode().equals(mode)) {
            // the seat held in another pool would be lost sight of; its hold runs out by itself
            return new Admission.Refused("held-elsewhere");
        }
        var asked = before == null ? null : askedFor.get(before.id());
        var party = wish.company().party() != null ? wish.company().party() : asked;
        // whoever proves an address comes with as many as the form said
        var told = wish.company().party() != null
                        || before == null
                        || before.standing().size() == 0
                ? null
                : before.standing();
        int people = told == null ? wish.company().people() : told.size();
        boolean partly = told == null ? wish.company().partly() : told.partly();
        var never = seating.never(seating.organisation(wish.participantId(), party), people);
        if (never != null) {
            return never;
        }
        return wish.proven()
                ? proven(wish, before, party, people, partly)
                : unproven(wish, before, party, people, partly);
    }

    /** Who has a place already is not counted again with the group. */
    private Admission proven(
            Wish wish, @Nullable Registration before, @Nullable Party party, int people, boolean partly) {
        var here = party == null ? List.<Registration>of() : placed(party, wish.participantId());
        int needed = people - here.size();
        int held = before == null ? 0 : before.standing().seats();
        boolean fits = held >= needed;
        var organisation = seating.organisation(wish.participantId(), party);
        seating.giveBack(organisation, held);
        int seats = fits ? needed : seating.seatsFor(organisation, needed, partly && queues);
        if (seats < needed && !queues) {
            boolean keptBack = seating.keptBack(organisation, needed);
            seating.take(organisation, held);
            return keptBack ? new Admission.Refused("organisation-full") : full(needed);
        }
        seating.take(organisation, seats);
        var standing = seats == needed
                ? Standing.confirmed(mode, seats)
                : waiting(organisation, seats, needed - seats, partly);
        var lead = write(wish, before, party, standing);
        return party == null ? told(lead, organisation) : grouped(lead, party.ledBy(lead.id()), here, organisation);
    }

    private Standing waiting(@Nullable String organisation, int seats, int rest, boolean partly) {
        long number = seating.enqueue(organisation, rest, partly);
        var queued = Standing.waiting(mode, rest, partly, number);
        return seats == 0 ? queued : queued.queued(seats, rest, number);
    }

    private Admission full(int people) {
        return people == 1
                ? new Admission.Refused("event-full")
                : new Admission.Refused("group-too-big", people, Math.max(0, counter.free()));
    }

    /** The group's other people get their own registrations now, as far as there are seats. */
    private Admission grouped(Registration lead, Party party, List<Registration> here, @Nullable String organisation) {
        here.stream()
                .filter(one -> one.ties().partyId() == null)
                .map(one -> one.tied(one.ties().in(lead.id(), false)))
                .forEach(one -> {
                    put(one);
                    facts.add(new RegistrationFact.RegistrationChanged(one));
                });
        var placed = here.stream().map(Registration::participantId).toList();
        var pending =
                party.named().stream().filter(one -> !placed.contains(one)).toList();
        var named = Naming.name(lead, party.naming(pending), counter, known::get, now);
        put(named.lead());
        named.people().forEach(this::put);
        parties.put(lead.id(), named.party());
        var told = told(named.lead(), organisation);
        facts.addAll(named.facts());
        return told;
    }

    private Admission told(Registration registration, @Nullable String organisation) {
        if (registration.state() == RegistrationState.CONFIRMED) {
            facts.add(new RegistrationFact.RegistrationConfirmed(registration));
            return new Admission.Confirmed(registration);
        }
        var standing = registration.standing();
        int position = counter.waiting() - standing.wanted() + 1;
        boolean keptBack = seating.heldBack(organisation, standing.wanted(), standing.partly());
        facts.add(new RegistrationFact.RegistrationWaiting(registration, position, keptBack));
        return new Admission.Waiting(registration, position);
    }

    private Admission unproven(
            Wish wish, @Nullable Registration before, @Nullable Party party, int people, boolean partly) {
        boolean holds = before != null && before.seated() && before.standing().seats() == people;
        var organisation = seating.organisation(wish.participantId(), party);
        if (before != null && !holds) {
            seating.giveBack(organisation, before.standing().seats());
        }
        boolean seated = holds || seating.seatsFor(organisation, people, false) == people;
        if (seated && !holds) {
            seating.take(organisation, people);
        }
        var standing = seated
                ? Standing.held(mode, people, partly, now.plus(Admitting.HOLD))
                : Standing.unproven(mode, people, partly);
        var asked = write(wish, before, party, standing);
        if (party != null) {
            parties.put(asked.id(), party.ledBy(asked.id()));
        }
        facts.add(new RegistrationFact.RegistrationRequested(asked));
        return new Admission.AwaitingProof(asked);
    }

    /** Who asks again without proof is told again by mail where they stand; a form for several dates has a mail of its own. */
    private Admission already(Registration before, Wish wish) {
        if (wish.proven() || wish.company().bookingId() != null) {
            return new Admission.AlreadyRegistered(before);
        }
        var again = before.again(before.standing(), before.ties(), now);
        put(again);
        facts.add(new RegistrationFact.RegistrationRequested(again));
        return new Admission.AlreadyRegistered(again);
    }

    /** Named people who have a place at the event already; the coordinator is not one of them. */
    private List<Registration> placed(Party party, UUID coordinator) {
        return party.named().stream()
                .filter(participant -> !participant.equals(coordinator))
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(one -> one.state() == RegistrationState.CONFIRMED)
                .toList();
    }

    private Registration write(Wish wish, @Nullable Registration before, @Nullable Party party, Standing standing) {
        var id = before == null ? wish.idIfNew() : before.id();
        var booking = wish.company().bookingId();
        if (booking == null && before != null && before.state() == RegistrationState.AWAITING_PROOF) {
            booking = before.ties().bookingId();
        }
        var ties = new Ties(party == null ? null : id, false, booking);
        var after = before == null
                ? Registration.first(id, eventId, wish.participantId(), standing, ties, now)
                : before.again(standing, ties, now);
        put(after);
        return after;
    }

    private void put(Registration registration) {
        known.put(registration.participantId(), registration);
        written.put(registration.id(), registration);
    }
}
