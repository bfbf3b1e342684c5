package se.samling.gateway.client.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What the problem {@code places-to-give} carries: who of those who wait would get a place, first in line first. */
public record PlacesToGive(int people, List<Place> places) {

    public static final String PROBLEM = "places-to-give";

    /** {@code offeredUntil}: absent when the place is theirs at once; {@code session}: absent for one at the event itself. */
    public record Place(
            String name,
            @Nullable String organisation,
            int people,
            @Nullable Instant offeredUntil,
            @Nullable Text session) {}

    /** Null when nobody would get a place. */
    public static @Nullable PlacesToGive of(List<Place> places) {
        return places.isEmpty()
                ? null
                : new PlacesToGive(places.stream().mapToInt(Place::people).sum(), places);
    }

    /** Whether they are asked first. */
    public boolean isOffered() {
        return places.stream().anyMatch(place -> place.offeredUntil() != null);
    }
}
