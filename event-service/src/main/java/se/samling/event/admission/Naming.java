package se.samling.event.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samling.event.registration.Party;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Standing;
import se.samling.event.registration.Ties;
import se.samling.platform.outbox.TimeOrderedId;

/**
 * Gives the named people of a group registrations of their own. Each is drawn from the group's seats, so that the count stays; whoever
 * has a place already keeps that one, and the group gives a seat back.
 */
public final class Naming {

    private final Counter counter;
    private final Instant now;
    private final Function<UUID, @Nullable Registration> known;
    private final List<Registration> people = new ArrayList<>();
    private final List<RegistrationFact> facts = new ArrayList<>();
    private final List<UUID> later = new ArrayList<>();
    private Registration lead;

    private Naming(Registration lead, Counter counter, Function<UUID, @Nullable Registration> known, Instant now) {
        this.lead = lead;
        this.counter = counter;
        this.known = known;
        this.now = now;
    }

    /** The coordinator's registration and the group afterwards, the people who got or kept a place, and what to tell of them. */
    public record Named(Registration lead, Party party, List<Registration> people, List<RegistrationFact> facts) {}

    /** {@code known} finds a participant's registration for the event; {@code counter} is the lead's pool's. */
    public static Named name(
            Registration lead,
            Party party,
            Counter counter,
            Function<UUID, @Nullable Registration> known,
            Instant now) {
        var naming = new Naming(lead, counter, known, now);
        for (var participant : party.named()) {
            if (naming.lead.standing().seats() > party.own()) {
                naming.name(participant);
            } else {
                naming.later.add(participant);
            }
        }
        return new Named(naming.lead, party.naming(List.copyOf(naming.later)), naming.people, naming.facts);
    }

    private void name(UUID participant) {
        var before = known.apply(participant);
        if (participant.equals(lead.participantId())) {
            return;
        }
        if (before == null || before.state() == RegistrationState.CANCELLED) {
            take(participant, before);
        } else if (before.state() == RegistrationState.CONFIRMED) {
            counter.giveBack(1);
            give();
            join(before);
        } else if (absorbs(before)) {
            counter.giveBack(before.standing().seats());
            if (before.waitingNumber() != null) {
                counter.leaveQueue(before.standing().wanted());
            }
            take(participant, before);
        }
    }

    /** A single person who waits or is to prove the address in this pool; others keep what they asked for elsewhere. */
    private boolean absorbs(Registration before) {
        return before.mode().equals(lead.mode())
                && before.standing().size() == 1
                && before.ties().partyId() == null;
    }

    private void take(UUID participant, @Nullable Registration before) {
        var ties = Ties.NONE.in(lead.id(), true);
        var standing = Standing.confirmed(lead.mode(), 1);
        var after = before == null
                ? Registration.first(TimeOrderedId.next(now), lead.eventId(), participant, standing, ties, now)
                : before.again(standing, ties, now);
        give();
        people.add(after);
        facts.add(new RegistrationFact.RegistrationConfirmed(after));
    }

    private void join(Registration before) {
        if (before.ties().partyId() == null) {
            var after = before.tied(before.ties().in(lead.id(), false));
            people.add(after);
            facts.add(new RegistrationFact.RegistrationChanged(after));
        }
    }

    private void give() {
        var standing = lead.standing();
        lead = lead.counting(standing.counting(standing.seats() - 1, standing.wanted()));
    }
}
