package se.samling.gateway.client.preparing;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** When a new event made from another is; without an end it lasts as long, without a title it is called the same. */
public record Wanted(
        @Nullable Text title,
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt) {}
