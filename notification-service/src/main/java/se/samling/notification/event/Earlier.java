package se.samling.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** When, where and how it was to be before it moved; the mode is unknown of older moves. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Earlier(
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable Place place,
        @Nullable String mode) {}
