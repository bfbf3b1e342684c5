package se.samling.gateway.client.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.Affected;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.event.PlacesToGive;

/**
 * Every date that a move takes along, how many people are told and who of those who wait would get a place; {@code coming}: dates of
 * its series that could go along.
 */
public record MovePreview(
        List<Moved> dates, Affected told, @Nullable Integer coming, List<PlacesToGive.Place> places) {

    /** Null when nobody would get a place. */
    public @Nullable PlacesToGive asked() {
        return PlacesToGive.of(places);
    }

    /** One date before and after, and what is in its way there. */
    public record Moved(EventSummary before, EventSummary after, Affected told, List<Conflict> conflicts) {}
}
