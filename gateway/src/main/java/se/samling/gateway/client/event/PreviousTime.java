package se.samling.gateway.client.event;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Where and when it was to be before it moved. */
public record PreviousTime(
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable String place,
        @Nullable String mode) {}
