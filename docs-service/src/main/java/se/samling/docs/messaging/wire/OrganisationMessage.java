package se.samling.docs.messaging.wire;

import java.util.UUID;
import se.samling.docs.directory.KnownOrganisation;

/** samling.organisations.v1, what concerns courses. */
public record OrganisationMessage(UUID organisationId, String kind, String name) {

    /** The organisation as this service keeps it. */
    public KnownOrganisation organisation() {
        return new KnownOrganisation(organisationId, name, kind);
    }
}
