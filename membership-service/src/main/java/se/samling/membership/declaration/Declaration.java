package se.samling.membership.declaration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of its owner. {@code published} is the number of the version that can be signed now, 0 before the first;
 * {@code draft} is the next version's text being written, null when nothing is. {@code reportBy} is the day of the year, as
 * MM-dd, by which a signatory reports on the year before.
 */
public record Declaration(
        UUID id,
        String slug,
        UUID ownerId,
        SigningPeriod period,
        String reportBy,
        List<Contact> contacts,
        @Nullable UUID ceremonyId,
        @Nullable Wording draft,
        int published,
        int version) {

    /** The address that answers questions, the first contact's. */
    public String contactEmail() {
        return contacts.getFirst().email();
    }
}
