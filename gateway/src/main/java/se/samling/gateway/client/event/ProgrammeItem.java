package se.samling.gateway.client.event;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Local times in the event's zone; track absent when there is one only. */
public record ProgrammeItem(
        @Nullable UUID id,
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        Text title,
        @Nullable Text description,
        @Nullable String track,
        List<Contributor> contributors) {}
