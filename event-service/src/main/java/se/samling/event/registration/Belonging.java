package se.samling.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.quota.Quota;
import se.samling.event.quota.Quotas;
import se.samling.platform.problem.InvalidField;

/** What the quotas say of a registration that is there already: where it counts, and whether it may count more or elsewhere. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Belonging {

    private final Quotas quotas;

    Belonging(Quotas quotas) {
        this.quotas = quotas;
    }

    boolean limited(UUID eventId) {
        return !quotas.of(eventId).isEmpty();
    }

    @Nullable
    String organisation(Registration registration) {
        return quotas.organisation(registration.id());
    }

    /** How many of the {@code free} seats of its own pool may be added to it. */
    int roomToGrow(Registration registration, int free) {
        return quotas.shares(registration.eventId()).room(registration.mode(), organisation(registration), free);
    }

    /** How many of the {@code free} seats of another pool it may have instead of its own. */
    int roomToMove(Registration registration, String mode, int free) {
        var shares = quotas.shares(registration.eventId());
        var organisation = organisation(registration);
        shares.take(registration.mode(), organisation, -registration.standing().seats());
        return shares.room(mode, organisation, free);
    }

    /** Its seats are to count for another organisation. @throws InvalidField naming {@code field} when that one has no room for them */
    void demandRoomAt(@Nullable String other, Registration registration, String field) {
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
