package se.samling.gateway.client.preparing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a host's events; {@code consent} is absent while they may not be named to the public. */
public record Contributor(
        UUID id,
        UUID hostId,
        String name,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable Consent consent) {

    /** When and how it was given. */
    public record Consent(LocalDate on, String by) {}
}
