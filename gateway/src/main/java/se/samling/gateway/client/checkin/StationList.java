package se.samling.gateway.client.checkin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What a station shows: its event and the list at the door. Counts are people. */
public record StationList(UUID id, String name, StationEvent event, Counts counts, List<Line> people) {

    public record StationEvent(
            UUID id,
            String slug,
            Text title,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String zone,
            Instant closes) {}

    public record Counts(int arrived, int expected) {}

    /** state: confirmed, waiting; mode: on-site, digital. */
    public record Line(
            UUID registrationId,
            String code,
            String name,
            @Nullable String organisation,
            String mode,
            String state,
            int people,
            @Nullable Arrival arrival) {

        /** How many of them have not come. */
        public int left() {
            return Math.max(0, people - (arrival == null ? 0 : arrival.people()));
        }
    }

    /** When and where somebody of theirs came last; {@code last} people then, {@code people} in all. */
    public record Arrival(UUID checkInId, int people, int last, Instant at, String station) {}
}
