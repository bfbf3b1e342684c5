package se.samling.membership.enrolment;

/** What happened to an enrolment. All but the last lead to a mail to its contact. */
public sealed interface EnrolmentFact {
    Enrolment enrolment();

    /** The form came, for the first time or again: the address is to be proven, or the way back to be found. */
    record EnrolmentApplied(Enrolment enrolment) implements EnrolmentFact {}

    record EnrolmentReceived(Enrolment enrolment) implements EnrolmentFact {}

    record EnrolmentContacted(Enrolment enrolment) implements EnrolmentFact {}

    record EnrolmentQuestioned(Enrolment enrolment) implements EnrolmentFact {}

    /** The board's decision is awaited and not recorded yet. */
    record DecisionAwaited(Enrolment enrolment) implements EnrolmentFact {}

    record EnrolmentAdmitted(Enrolment enrolment) implements EnrolmentFact {}

    record EnrolmentDeclined(Enrolment enrolment) implements EnrolmentFact {}

    /** Something others keep is different: its organisation, its contact or its participants. */
    record EnrolmentChanged(Enrolment enrolment) implements EnrolmentFact {}
}
