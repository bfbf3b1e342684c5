package se.samling.event.waiting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Counter;
import se.samling.event.admission.Naming;
import se.samling.event.admission.SeatLocks;
import se.samling.event.admission.Turns;
import se.samling.event.offer.OfferTerms;
import se.samling.event.quota.Quotas;
import se.samling.event.registration.Parties;
import se.samling.event.registration.Party;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;

/** What is free goes to the queue, first come first; whoever calls holds the locks of {@link SeatLocks}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Serving {

    private final Events events;
    private final Pools pools;
    private final Registrations registrations;
    private final Parties parties;
    private final OfferTerms terms;
    private final Quotas quotas;
    private final Clock clock;

    Serving(
            Events events,
            Pools pools,
            Registrations registrations,
            Parties parties,
            OfferTerms terms,
            Quotas quotas,
            Clock clock) {
        this.events = events;
        this.pools = pools;
        this.registrations = registrations;
        this.parties = parties;
        this.terms = terms;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** So many of those who waited have a seat now, or one held for them. */
    public record Given(Registration registration, int seats) {}

    /** What {@code gone} took is free again, and goes to the queue. */
    public void settle(Pool pool, Registration gone, List<RegistrationFact> happened) {
        var counter = new Counter(pool);
        counter.giveBack(gone.standing().seats());
        if (gone.waitingNumber() != null) {
            counter.leaveQueue(gone.standing().wanted());
        }
        settle(pool, counter, happened);
    }

    /** Gives or offers what is free to the queue, first come first, and writes the counter; who got how many seats by it. */
    public List<Given> settle(Pool pool, Counter counter, List<RegistrationFact> happened) {
        var given = new ArrayList<Given>();
        var event = events.find(pool.eventId());
        var now = clock.instant();
        boolean promotes = event.filter(one -> one.stored() == EventState.OPEN
                        && now.isBefore(one.span().end()))
                .isPresent();
        if (promotes && counter.waiting() > 0) {
            var until = terms.of(pool.eventId())
                    .until(now, event.orElseThrow().span().start());
            var shares = quotas.shares(pool.eventId());
            counter.serve(
                    passed -> registrations.firstWaiting(pool.eventId(), pool.mode(), passed),
                    new Turns(counter, pool.mode(), shares),
                    first -> shares.limited() ? quotas.organisation(first.id()) : null,
                    (first, seats) -> {
                        given.add(new Given(serve(first, seats, until, counter, happened), seats));
                        if (shares.limited()) {
                            shares.take(pool.mode(), quotas.organisation(first.id()), seats);
                        }
                    });
        }
        count(pool.eventId(), pool.mode(), counter);
        return given;
    }

    /** Where quotas count several pools together, seats that were given back in one may let in whoever waits for another. */
    public void settleOthers(UUID eventId, List<RegistrationFact> happened) {
        if (!quotas.of(eventId).isEmpty()) {
            pools.lockAll(eventId).forEach(pool -> settle(pool, new Counter(pool), happened));
        }
    }

    /** A group that is seated in part has said already that it comes: more of it are seated at once. */
    private Registration serve(
            Registration first, int seats, Optional<Instant> until, Counter counter, List<RegistrationFact> happened) {
        if (until.isPresent() && first.state() == RegistrationState.WAITING) {
            var offered = first.now(first.standing().offered(seats, until.get()));
            registrations.save(List.of(offered));
            happened.add(new RegistrationFact.RegistrationOffered(offered));
            return offered;
        }
        var after = seated(first.now(first.standing().given(seats)), counter, happened);
        happened.add(new RegistrationFact.RegistrationPromoted(after));
        return after;
    }

    /** Writes a registration that has seats now; the people whom its group names get theirs of them. */
    public Registration seated(Registration registration, Counter counter, List<RegistrationFact> happened) {
        var party = registration.leads() ? parties.find(registration.id()) : Optional.<Party>empty();
        if (party.isEmpty()) {
            registrations.save(List.of(registration));
            return registration;
        }
        var named = Naming.name(
                registration,
                party.get(),
                counter,
                participant ->
                        registrations.of(registration.eventId(), participant).orElse(null),
                clock.instant());
        registrations.save(
                Stream.concat(Stream.of(named.lead()), named.people().stream()).toList());
        parties.save(named.party());
        happened.addAll(named.facts());
        return named.lead();
    }

    public void count(UUID eventId, String mode, Counter counter) {
        pools.count(eventId, mode, counter.taken(), counter.waiting(), counter.nextNumber());
    }
}
