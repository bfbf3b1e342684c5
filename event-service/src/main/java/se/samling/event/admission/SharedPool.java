package se.samling.event.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.quota.Shares;
import se.samling.event.registration.Party;

/**
 * The seats of one pool while people are admitted to it, shared out by organisation where the event has quotas. Whoever comes now does
 * not pass the queue, but for what {@link Turns} lets them.
 */
final class SharedPool {

    private final Counter counter;
    private final String mode;
    private final Shares shares;
    private final Map<UUID, String> organisations;
    private final List<Ahead> ahead;

    /** Somebody in the queue. */
    record Ahead(@Nullable String organisation, int wanted, boolean partly) {}

    /** {@code organisations} by participant; {@code ahead} the queue, first in line first; both empty where there are no quotas. */
    SharedPool(Counter counter, String mode, Shares shares, Map<UUID, String> organisations, List<Ahead> ahead) {
        this.counter = counter;
        this.mode = mode;
        this.shares = shares;
        this.organisations = organisations;
        this.ahead = new ArrayList<>(ahead);
    }

    Counter counter() {
        return counter;
    }

    /** Which organisation somebody's seats count for. */
    @Nullable
    String organisation(UUID participant, @Nullable Party party) {
        return party == null || party.organisation().isBlank() ? organisations.get(participant) : party.organisation();
    }

    /** A refusal that no waiting helps against, or null. */
    Admission.@Nullable Refused never(@Nullable String organisation, int people) {
        if (!counter.everFits(people)) {
            return new Admission.Refused("group-above-room", people);
        }
        if (shares.asksWhere(mode) && (organisation == null || organisation.isBlank())) {
            return new Admission.Refused("organisation-needed");
        }
        var most = shares.most(mode, organisation);
        return most != null && people > most ? new Admission.Refused("group-above-quota", most) : null;
    }

    int seatsFor(@Nullable String organisation, int people, boolean partly) {
        if (!shares.limited()) {
            return counter.seatsFor(people, partly);
        }
        return Turns.behind(ahead, counter, mode, shares).seatsFor(organisation, people, partly);
    }

    /** Whether there is a seat, and the quotas are why it is not theirs. */
    boolean keptBack(@Nullable String organisation, int people) {
        return shares.limited() && counter.free() >= people && shares.room(mode, organisation, counter.free()) < people;
    }

    /** Whether the share of their organisation is why they wait. */
    boolean heldBack(@Nullable String organisation, int wanted, boolean partly) {
        return shares.limited() && Turns.heldBack(shares, mode, organisation, wanted, partly);
    }

    void take(@Nullable String organisation, int seats) {
        counter.take(seats);
        shares.take(mode, organisation, seats);
    }

    void giveBack(@Nullable String organisation, int seats) {
        counter.giveBack(seats);
        shares.take(mode, organisation, -seats);
    }

    /** The number in the queue. */
    long enqueue(@Nullable String organisation, int people, boolean partly) {
        if (shares.limited()) {
            ahead.add(new Ahead(organisation, people, partly));
        }
        return counter.enqueue(people);
    }
}
