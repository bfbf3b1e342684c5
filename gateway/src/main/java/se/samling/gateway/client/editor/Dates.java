package se.samling.gateway.client.editor;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** When a new event is: local times, the end absent to last as long as the one it is written after. */
public record Dates(
        @Nullable LocalDateTime startsAt, @Nullable LocalDateTime endsAt) {}
