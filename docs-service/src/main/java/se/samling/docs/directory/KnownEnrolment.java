package se.samling.docs.directory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a cohort and who acts for it.
 *
 * @param organisationId absent until it is sure which organisation it is
 * @param contactId absent once the contact is forgotten
 * @param participants people who take part now
 */
public record KnownEnrolment(
        UUID id,
        UUID networkId,
        @Nullable UUID organisationId,
        @Nullable UUID contactId,
        String state,
        Set<UUID> participants,
        long version) {

    public boolean admitted() {
        return state.equals("admitted");
    }

    /** Whether an organiser is still to decide. */
    public boolean open() {
        return !admitted() && !state.equals("declined");
    }
}
