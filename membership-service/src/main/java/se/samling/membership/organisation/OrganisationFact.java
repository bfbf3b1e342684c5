package se.samling.membership.organisation;

/** What happened to an organisation. */
public sealed interface OrganisationFact {
    /** It is new or different now. */
    record OrganisationChanged(Organisation organisation) implements OrganisationFact {}
}
