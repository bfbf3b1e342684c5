package se.samling.event.agreement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.samling.event.language.Text;
import se.samling.platform.problem.Problem;

/** What is asked for would give places to people who wait, and the host has not agreed to just that; nothing is done: 409. */
public class PlacesToGive extends Problem {

    private final transient List<Place> places;

    PlacesToGive(List<Place> places) {
        super(
                HttpStatus.CONFLICT,
                "places-to-give",
                List.of(),
                List.of(people(places)),
                Map.of("people", people(places), "places", List.copyOf(places)));
        this.places = List.copyOf(places);
    }

    /** {@code session}: absent for a place at the event itself; {@code offeredUntil}: absent when the place is theirs at once. */
    public record Place(
            UUID eventId,
            UUID registrationId,
            String mode,
            String name,
            @Nullable String organisation,
            int people,
            @Nullable Instant offeredUntil,
            @Nullable Text session) {}

    /** In the order of the queue. */
    public List<Place> places() {
        return places;
    }

    public int people() {
        return people(places);
    }

    public static int people(Collection<Place> places) {
        return places.stream().mapToInt(Place::people).sum();
    }
}
