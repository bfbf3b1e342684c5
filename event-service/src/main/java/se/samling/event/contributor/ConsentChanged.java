package se.samling.event.contributor;

import java.util.UUID;

/** Somebody may be named or shown from now on, or no longer; {@code plainName} as {@link Contributor#plain} has it. */
public record ConsentChanged(UUID contributorId, UUID hostId, String plainName) {}
