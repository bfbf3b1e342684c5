package se.samling.gateway.client.preparing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A room as it is written; {@code capacity} 0 stands for what is no number, which the service refuses by name. */
public record RoomDraft(
        @Nullable UUID hostId,
        String name,
        @Nullable String address,
        @Nullable Integer capacity,
        boolean wheelchair,
        boolean hearingLoop,
        @Nullable Text access) {}
