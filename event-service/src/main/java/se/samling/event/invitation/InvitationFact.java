package se.samling.event.invitation;

/** What happened to an invitation. */
public sealed interface InvitationFact {
    Invitation invitation();

    record SaveTheDateIssued(Invitation invitation) implements InvitationFact {}

    record InvitationIssued(Invitation invitation) implements InvitationFact {}

    record InvitationDeclined(Invitation invitation) implements InvitationFact {}
}
