package se.samling.gateway.client.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Dates to draft, by a pattern or listed, and what they have in common; what is left out comes from the series. */
public record SeriesDates(
        @Nullable List<Span> listed, @Nullable Pattern pattern, Common event) {

    /** From when to when, local. */
    public record Span(
            @Nullable LocalDateTime startsAt, @Nullable LocalDateTime endsAt) {}

    /** The same weekday and clock every so many weeks. */
    public record Pattern(
            @Nullable LocalDate first,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            int everyWeeks,
            int count) {}

    /** As in an {@link EventDraft}. */
    public record Common(
            @Nullable Text title,
            String mode,
            @Nullable Place place,
            @Nullable String digitalLink,
            AudienceRule audience,
            @Nullable Integer onSiteCapacity,
            @Nullable Integer digitalCapacity,
            boolean waitingList,
            String contactEmail) {}
}
