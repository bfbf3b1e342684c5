package se.samling.event.participant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who registers, by address; {@code personId} once the address is known to be a person's. */
public record Participant(
        UUID id,
        @Nullable UUID personId,
        String email,
        String name,
        String language,
        @Nullable String organisation,
        int version) {}
