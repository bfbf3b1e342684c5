package se.samling.event.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registered person's place at one session, or in the queue for it. state: confirmed or waiting. */
public record SessionPlace(
        UUID sessionId,
        UUID registrationId,
        UUID eventId,
        String state,
        @Nullable Long waitingNumber,
        Instant bookedAt) {

    public boolean waits() {
        return state.equals("waiting");
    }
}
