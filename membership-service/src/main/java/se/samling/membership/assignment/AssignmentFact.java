package se.samling.membership.assignment;

/** What happened to an assignment. */
public sealed interface AssignmentFact {
    Assignment assignment();

    /** It was set, changed or withdrawn, or an organisation stands elsewhere with it. */
    record AssignmentChanged(Assignment assignment) implements AssignmentFact {}
}
