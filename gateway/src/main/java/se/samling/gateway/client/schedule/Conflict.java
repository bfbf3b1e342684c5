package se.samling.gateway.client.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A warning. kind: contributor, place, audience (with the event in the way), holiday, school-break (with their days). */
public record Conflict(
        String kind,
        Text name,
        @Nullable Other event,
        @Nullable String area,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /** The event that is in the way. */
    public record Other(UUID id, String slug, Text title, LocalDateTime startsAt, LocalDateTime endsAt) {}
}
