package se.samling.gateway.client.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.Affected;
import se.samling.gateway.client.event.EventSummary;

/** Every date that a move takes along, and how many people are told; {@code coming}: dates of its series that could go along. */
public record MovePreview(
        List<Moved> dates, Affected told, @Nullable Integer coming) {

    /** One date before and after, and what is in its way there. */
    public record Moved(EventSummary before, EventSummary after, Affected told, List<Conflict> conflicts) {}
}
