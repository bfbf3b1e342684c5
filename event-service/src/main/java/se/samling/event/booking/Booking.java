package se.samling.event.booking;

import java.util.List;
import java.util.UUID;

/** What one participant sent in one form for several dates of a series. {@code told} is the version that was mailed. */
public record Booking(
        UUID id,
        UUID seriesId,
        UUID participantId,
        List<UUID> registrationIds,
        boolean proven,
        int version,
        int told) {}
