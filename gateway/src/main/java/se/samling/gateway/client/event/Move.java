package se.samling.gateway.client.event;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

public record Move(
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable Place place,
        @Nullable String mode,
        @Nullable LocalDateTime deadline,
        @Nullable String message) {}
