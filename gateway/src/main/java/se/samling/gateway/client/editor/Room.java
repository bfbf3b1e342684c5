package se.samling.gateway.client.editor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Where a host meets; without a {@code capacity} nobody has counted. */
public record Room(
        UUID id,
        UUID hostId,
        String name,
        @Nullable String address,
        @Nullable Integer capacity,
        boolean wheelchair,
        boolean hearingLoop,
        @Nullable Text accessibility) {}
