package se.samling.gateway.client.editor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A room as it is written down. */
public record RoomDescription(
        @Nullable UUID hostId,
        @Nullable String name,
        @Nullable String address,
        @Nullable Integer capacity,
        boolean wheelchair,
        boolean hearingLoop,
        @Nullable Text accessibility) {}
