package se.samling.event.request;

import java.time.Instant;

/** A request came, or got on: where it stands now says which. */
public record RequestFact(ChangeRequest request, Instant at) {}
