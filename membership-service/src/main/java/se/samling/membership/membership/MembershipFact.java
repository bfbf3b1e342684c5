package se.samling.membership.membership;

/** What happened to a membership. */
public sealed interface MembershipFact {
    Membership membership();

    /** Somebody is in, from now on or again. */
    record MembershipGranted(Membership membership) implements MembershipFact {}

    /** Somebody is out; invitations and documents end at once. */
    record MembershipEnded(Membership membership) implements MembershipFact {}
}
