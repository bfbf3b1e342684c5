package se.samling.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a registration belongs together with: the group it is part of (known by its coordinator's registration), whether its seat was
 * drawn from the group's, and the form for several dates that it came in.
 */
public record Ties(
        @Nullable UUID partyId, boolean drawn, @Nullable UUID bookingId) {

    public static final Ties NONE = new Ties(null, false, null);

    public Ties in(@Nullable UUID party, boolean drawnFromIt) {
        return new Ties(party, drawnFromIt, bookingId);
    }
}
