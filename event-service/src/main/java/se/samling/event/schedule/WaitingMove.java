package se.samling.event.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move that is carried out when it is due and can be undone until then. {@code places}: to how many who wait its host has agreed to
 * give a place by it. {@code refused}: why it could not be carried out; it stays
 * until somebody undoes it or moves the event anew.
 */
public record WaitingMove(
        UUID eventId,
        UUID batch,
        Move to,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        int places,
        Instant dueAt,
        @Nullable String refused) {}
