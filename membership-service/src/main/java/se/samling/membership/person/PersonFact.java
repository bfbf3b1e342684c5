package se.samling.membership.person;

import java.util.UUID;

/** What happened to a person. */
public sealed interface PersonFact {
    UUID personId();

    /** New, or different now. */
    record PersonChanged(UUID personId) implements PersonFact {}

    /** To be forgotten everywhere. */
    record PersonErased(UUID personId) implements PersonFact {}
}
