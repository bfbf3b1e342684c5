package se.samling.gateway.client.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A host's breaks, line by line as somebody wrote them. */
public record SchoolBreaks(@Nullable UUID hostId, List<Line> breaks) {

    public record Line(
            @Nullable String area,
            @Nullable String name,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}
}
