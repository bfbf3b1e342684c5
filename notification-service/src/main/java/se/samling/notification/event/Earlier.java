package se.samling.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** When and where it was to be before it moved. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Earlier(
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable Place place) {}
