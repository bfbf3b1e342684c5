package se.samling.gateway.client.preparing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A host's room. */
public record Room(
        UUID id,
        UUID hostId,
        String name,
        @Nullable String address,
        @Nullable Integer capacity,
        boolean wheelchair,
        boolean hearingLoop,
        @Nullable Text access) {}
