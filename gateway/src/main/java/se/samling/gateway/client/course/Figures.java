package se.samling.gateway.client.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Whole fives, rounded down; what is null or not there is fewer than {@code fewest}. */
public record Figures(int fewest, Row course, List<Row> steps) {

    /** {@code stepId} is null for the whole course. */
    public record Row(
            @Nullable UUID stepId,
            Text title,
            @Nullable Integer started,
            @Nullable Integer finished,
            List<Group> groups) {}

    public record Group(
            String kind,
            @Nullable Integer started,
            @Nullable Integer finished,
            List<Place> places) {}

    public record Place(
            UUID organisationId,
            String name,
            @Nullable Integer started,
            @Nullable Integer finished) {}
}
