package se.samling.membership.person;

import java.util.UUID;

/** What a person may organise is different now; their account must follow. */
public record DelegationFact(UUID personId) {}
