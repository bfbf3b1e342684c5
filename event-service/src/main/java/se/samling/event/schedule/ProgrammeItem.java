package se.samling.event.schedule;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** What happens when, by whom; local times in the event's zone. */
public record ProgrammeItem(
        @Nullable UUID id,
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        @Nullable Text title,
        @Nullable Text description,
        @Nullable String track,
        @Nullable List<Contributor> contributors) {

    /** Who takes part. */
    public record Contributor(
            String name, @Nullable String title, @Nullable String organisation) {}
}
