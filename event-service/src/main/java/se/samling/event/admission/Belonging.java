package se.samling.event.admission;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.quota.Quota;
import se.samling.event.quota.Quotas;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Registrations;
import se.samling.platform.problem.InvalidField;

/** What the quotas say of a registration that is there already: where it counts, and whether it may count more or elsewhere. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Belonging {

    private final Quotas quotas;
    private final Registrations registrations;

    Belonging(Quotas quotas, Registrations registrations) {
        this.quotas = quotas;
        this.registrations = registrations;
    }

    /** {@code seats} that somebody may have after all who wait for them, and how many more places are {@code left} to their organisation. */
    public record Room(int seats, int left) {

        /** Whether the quota alone is why so many do not fit. */
        public boolean shareIsFull(int people) {
            return left < people;
        }
    }

    public boolean limited(UUID eventId) {
        return !quotas.of(eventId).isEmpty();
    }

    @Nullable
    public String organisation(Registration registration) {
        return quotas.organisation(registration.id());
    }

    /** How many of the {@code free} seats of its own pool may be added to it, whoever else waits for them. */
    public int roomToGrow(Registration registration, int free) {
        return quotas.shares(registration.eventId()).room(registration.mode(), organisation(registration), free);
    }

    /** The queue of a pool, first in line first; also for whoever only asks what would be. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<SharedPool.Ahead> ahead(UUID eventId, String mode) {
        return registrations.waiting(eventId, mode).stream()
                .map(one -> new SharedPool.Ahead(
                        organisation(one),
                        one.standing().wanted(),
                        one.standing().partly()))
                .toList();
    }

    /** In its own pool for more people, or in another one for all of it. */
    public Room room(Registration registration, String mode, Counter counter) {
        var shares = quotas.shares(registration.eventId());
        if (!shares.limited()) {
            return new Room(counter.waiting() > 0 ? 0 : counter.free(), Integer.MAX_VALUE);
        }
        var turns = Turns.behind(ahead(registration.eventId(), mode), counter, mode, shares);
        var organisation = organisation(registration);
        if (!mode.equals(registration.mode())) {
            shares.take(
                    registration.mode(), organisation, -registration.standing().seats());
        }
        return new Room(turns.room(organisation), shares.left(mode, organisation));
    }

    /** Its seats are to count for another organisation. @throws InvalidField naming {@code field} when that one has no room for them */
    public void demandRoomAt(@Nullable String other, Registration registration, String field) {
        var before = organisation(registration);
        int seats = registration.standing().seats();
        var shares = quotas.shares(registration.eventId());
        if (!shares.limited() || Quota.key(before).equals(Quota.key(other))) {
            return;
        }
        if (Quota.key(other).isEmpty() && shares.asksWhere(registration.mode())) {
            throw new InvalidField(field, "organisation-needed");
        }
        shares.take(registration.mode(), before, -seats);
        if (shares.room(registration.mode(), other, seats) < seats) {
            throw new InvalidField(field, "organisation-full");
        }
    }
}
