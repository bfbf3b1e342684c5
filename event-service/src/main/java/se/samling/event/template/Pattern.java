package se.samling.event.template;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samling.event.schedule.DraftReading;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.ProgrammeItem;

/** What of an event can be written again: its texts, places and programme; never who came, and a time only to measure from. */
public record Pattern(EventDraft draft, List<ProgrammeItem> programme) {

    public static Pattern of(Event event) {
        return new Pattern(EventDraft.of(event), event.programme());
    }

    /** On other days; without an end it lasts as long as before. The deadline is the start, until somebody sets another. */
    EventDraft draft(LocalDateTime startsAt, @Nullable LocalDateTime endsAt) {
        return draft.dated(startsAt, endsAt == null ? startsAt.plus(length()) : endsAt);
    }

    /** The programme of it then, cut where the event ends; partners are asked anew, not by a copy. */
    List<ProgrammeItem> programme(EventDraft dated) {
        var span = DraftReading.times(dated.startsAt(), dated.endsAt(), null, dated.zone());
        return ProgrammeItem.following(programme, Duration.between(began(), span.startsAt()), span).stream()
                .map(ProgrammeItem::anew)
                .toList();
    }

    private Duration length() {
        return Duration.between(began(), Objects.requireNonNull(draft.endsAt()));
    }

    private LocalDateTime began() {
        return Objects.requireNonNull(draft.startsAt());
    }
}
