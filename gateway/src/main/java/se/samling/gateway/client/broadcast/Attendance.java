package se.samling.gateway.client.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of an event; {@code way} is room or digital. Figures are people: all who joined, those watching now, the most at one time. */
public record Attendance(Figures figures, List<Row> rows) {

    public record Figures(int joined, int now, int peak, int registrations) {}

    public record Row(
            UUID registrationId,
            String name,
            @Nullable String organisation,
            String mode,
            @Nullable String way,
            boolean joined,
            int people,
            boolean corrected,
            @Nullable Instant joinedAt,
            @Nullable Instant seenAt) {}
}
