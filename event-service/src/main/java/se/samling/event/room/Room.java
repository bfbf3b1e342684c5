package se.samling.event.room;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** A room of a host; without a {@code capacity} nobody has counted. Events carry its words, so that a renamed room changes no invitation. */
public record Room(
        UUID id,
        UUID hostId,
        String name,
        @Nullable String address,
        @Nullable Integer capacity,
        boolean wheelchair,
        boolean hearingLoop,
        @Nullable Text accessibility) {}
